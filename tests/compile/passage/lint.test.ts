import { describe, expect, it } from 'vitest';
import { Sources } from '#compile/passage/lint.ts';

const SOURCE = 'Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron.';
const sources = new Sources([['greek', SOURCE]]);

describe('words shared with an article', () => {
  it('count from seven in a row, whatever their case and punctuation', () => {
    expect(sources.longest('alpha beta gamma delta epsilon zeta')).toBeNull();
    expect(sources.longest('Yes: ALPHA, beta; gamma “delta” epsilon zeta – eta!')).toMatchObject({
      article: 'greek',
      count: 7,
    });
  });

  it('are counted to the end of the run', () => {
    expect(sources.longest(`then ${SOURCE}`)).toMatchObject({ count: 15, words: 'alpha beta gamma delta epsilon' });
  });

  it('stop a published file from twelve on, also across escaped line ends', () => {
    const twelve = 'gamma delta epsilon zeta eta theta\\niota kappa lambda mu nu xi';
    expect(sources.copied(`{"text":"${twelve}"}`, [])).toMatchObject({ count: 12 });
    expect(sources.copied('{"text":"gamma delta epsilon zeta eta theta iota kappa lambda mu nu"}', [])).toBeNull();
  });

  it('do not count in addresses and headlines, which a citation prints', () => {
    const slug = 'https://example.org/alpha-beta-gamma-delta-epsilon-zeta-eta-theta-iota-kappa-lambda-mu-nu';
    expect(sources.copied(`<a href="${slug}">x</a>`, [])).toBeNull();
    expect(sources.copied(JSON.stringify({ headline: SOURCE }), [SOURCE])).toBeNull();
    expect(sources.copied(JSON.stringify({ headline: SOURCE }), [])).not.toBeNull();
  });

  it('stop a file in which a headline excuses itself and nothing beside it', () => {
    const headline = SOURCE.slice(0, SOURCE.indexOf(' theta'));
    const [cited, copied] = [`Alpha: ${headline}.`, SOURCE.slice(0, -1)];
    expect(sources.copied(`${cited} ${cited}`, [headline])).toBeNull();
    expect(sources.copied(`${cited} | ${copied}`, ['Another headline', headline])).toBeNull();
    expect(sources.copied(`${cited} | ${copied}`, ['Alpha beta, gamma delta'])).toMatchObject({ count: 15 });
  });
});
