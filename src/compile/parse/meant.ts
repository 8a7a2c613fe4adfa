import type { Act, Cargo, Position, Standing } from '#facts/fact.ts';
import type { Precision } from '#facts/place.ts';
import type { QuestionKind } from '#facts/question.ts';
import type { VoiceKind } from '#facts/sources.ts';

/** What people write for the words of a story, in English and in neighbouring languages: told, never taken. */

type Meant<W> = Readonly<Record<string, W>>;

export const VOICE_KINDS_MEANT = each<VoiceKind>({
  person: 'witness man woman individual politician spokesperson journalist personne persona personne',
  government: 'country state ministry gouvernement gobierno regierung governo pays',
  agency: 'police court intelligence regulator commission agence agencia behörde',
  organisation:
    'company firm business corporation ngo party university union club team association federation league organization entreprise société empresa firma verein',
  outlet: 'newspaper media medium press tv radio website journal zeitung periódico jornal',
  officials: 'official anonymous unnamed source sources',
  experts: 'expert scientist analyst analysts',
  group: 'people community residents militia',
});

export const PRECISIONS_MEANT = each<Precision>({
  site: 'point exact address building place spot street port harbour airport station lieu lugar ort',
  city: 'town village municipality ville village ciudad cidade stadt dorf',
  region: 'state province oblast county district région región bundesland',
  country: 'nation pays país land',
  area: 'vague approximate zone unknown zona',
});

export const POSITIONS_MEANT = each<Position>({
  supports: 'yes true confirms affirms agrees support oui sí si sim ja так',
  denies: 'no false rejects disputes deny non não nein ні',
  conditional: 'if would conditionally',
  open: 'maybe unclear unknown undecided perhaps',
});

export const STANDINGS_MEANT = each<Standing>({
  found: 'documented proven verified',
  reported: 'rumour rumor alleged unconfirmed rumeur rumor gerücht',
  said: 'claim claimed claims stated says',
  denies: 'denied denial deny rejected dément niega bestreitet',
});

export const STANDINGS_ELSE =
  '`happened`: the article states it itself; `found`: a body documented it; `reported`: unnamed sources or another outlet say so; `said`: somebody named claims it; `denies`: somebody named rejects it.';

export const ACTS_MEANT = each<Act>({
  assert: 'statement claim state',
  assess: 'assessment estimate opinion analysis',
  appeal: 'request call demand ask plea',
  pledge: 'promise vow announcement plan',
});

export const QUESTION_KINDS_MEANT = each<QuestionKind>({
  'yes-no': 'yes/no yesno boolean sí/no si/no sí-no oui/non oui-non ja/nein ja-nein так/ні',
  figure: 'number count amount how-many howmany cifra número numero chiffre nombre zahl число',
});

export const CARGOES_MEANT = each<Cargo>({
  troops: 'soldiers army',
  arms: 'weapons ammunition',
  missiles: 'rockets',
  people: 'refugees prisoners children',
});

export const CARGOES_ELSE =
  'Where something else moved, leave `from`, `to` and `of` out, and name the places in `at` or `about`.';

function each<W extends string>(words: Readonly<Partial<Record<W, string>>>): Meant<W> {
  const pairs = Object.entries<string>(words as Record<W, string>);
  return Object.fromEntries(pairs.flatMap(([word, others]) => others.split(' ').map((other) => [other, word as W])));
}
