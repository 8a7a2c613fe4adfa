/** Languages whose names are known, most spoken first: a name that two of them share means the first. */
const TAGS =
  'en zh hi es fr ar bn pt ru ur id de ja sw mr te tr ta vi ko it fa pl uk ro nl el hu cs sv he da fi nb no sk bg hr sr sl lt lv et ca eu gl ga cy is mk sq bs be ka hy az kk uz mn th my km lo ne si am so ha yo ig zu af ms tl ku ps'.split(' '); // prettier-ignore

let tags: ReadonlyMap<string, string> | undefined;

/** The tag that is meant by what is none: `English`, `EN`, `en_GB`; undefined where that cannot be told. */
export function tagMeant(written: string): string | undefined {
  const spelt = written.replaceAll('_', '-').replace(/^[A-Za-z]+/, (letters) => letters.toLowerCase());
  return tagNamed(written) ?? (COMMON.test(spelt) && spelt !== written ? spelt : undefined);
}

/** A language with its script and its country at most: `Old-English` is a name. */
const COMMON = /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?$/;

/** The tag of a language by its name in English, French, Spanish, German or the language itself; undefined for others. */
function tagNamed(name: string): string | undefined {
  return (tags ??= tagsByName()).get(name.trim().toLowerCase());
}

function tagsByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of TAGS) {
    for (const inTag of ['en', 'fr', 'es', 'de', tag]) {
      const name = new Intl.DisplayNames([inTag], { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, tag);
    }
  }
  return found;
}
