/**
 * The boundary policy: which country a piece of land is drawn in, and how the lines between countries are drawn.
 *
 * The rule is the position of the United Nations (General Assembly and Security Council resolutions, and the maps of its
 * Geospatial Information Section). Where sides disagree, or the UN calls a line provisional, the line is dashed.
 * A front line is no border: it changes, so it belongs to dated, sourced facts.
 *
 * A `Selector` names land: an ISO 3166-1 code ("RS"), an ISO 3166-2 code ("UA-43"), or, for land that has neither, the code
 * that Natural Earth gives it ("-99-X11~" or "MDA-1645").
 */

export type Selector = string;

/**
 * How a line is drawn. `international`: solid. `disputed`: dashed, at least one side does not accept it. `armistice`: dashed, a
 * line where a war was halted. `claim`: dotted, the reach of a claim or an occupation that the UN does not accept as a border.
 * `first-level`: thin, between oblasts, provinces, states of one country.
 */
export type BorderClass = 'international' | 'disputed' | 'armistice' | 'claim' | 'first-level';

/** Land that the source gives to one country and the policy to another. `code` replaces the source's ISO 3166-2 code. */
interface Reassignment {
  land: Selector;
  country: string;
  code?: string;
  why: string;
}

/** A ring cut out of one or several units of the source, because the source has no line there. Degrees, [longitude, latitude]. */
export interface Cut {
  land: Selector[];
  ring: [number, number][];
  country: string;
  /** The ISO 3166-2 code of the piece; without one, the piece belongs to the country alone. */
  code?: string;
  why: string;
}

/** How the lines between two lands are drawn; `null` leaves the line out. The first rule that fits decides. */
interface LineRule {
  between: [Selector[], Selector[]];
  draw: BorderClass | null;
  why: string;
}

/** A line that no data set of ours has, drawn by hand through known places. Accurate to some 3 km. */
interface DrawnLine {
  name: string;
  draw: BorderClass;
  line: [number, number][];
  why: string;
}

/** Land whose country is drawn, but is not settled for the United Nations. */
interface Unsettled {
  land: Selector;
  why: string;
}

export const reassignments: Reassignment[] = [
  {
    land: 'UA-43',
    country: 'UA',
    why: 'General Assembly 68/262 (2014): the territorial integrity of Ukraine, Crimea included.',
  },
  { land: 'UA-40', country: 'UA', why: 'General Assembly 68/262 (2014): Sevastopol is part of Ukraine.' },
  { land: 'MA-15', country: 'EH', why: 'Western Sahara is a non-self-governing territory on the list of the UN.' },
  { land: 'MA-16', country: 'EH', why: 'Western Sahara is a non-self-governing territory on the list of the UN.' },
  {
    land: '-99-X11~',
    country: 'SO',
    why: 'Somaliland: no member state of the UN but one recognises it; drawn as Somalia with a dashed line.',
  },
  {
    land: '-99-X04~',
    country: 'CY',
    why: 'Security Council 541 (1983) and 550 (1984): the declared state in northern Cyprus is invalid.',
  },
  { land: '-99-X05~', country: 'KZ', code: 'KZ-43', why: 'Baikonur is leased to Russia, and Kazakhstan.' },
  { land: '-99-X13~', country: 'CU', code: 'CU-14', why: 'Guantanamo Bay is leased to the United States, and Cuba.' },
  { land: 'AZ-XA', country: 'AZ', why: 'Security Council 822, 853, 874, 884 (1993): Karabakh is Azerbaijan.' },
  { land: 'SY-X01~', country: 'SY', code: 'SY-QU', why: 'The zone of UNDOF lies in Syria.' },
  { land: 'MD-CAM', country: 'MD', code: 'MD-SN', why: 'Left bank of the Dniester: Moldova, held from Tiraspol.' },
  { land: 'MD-GRI', country: 'MD', code: 'MD-SN', why: 'Left bank of the Dniester: Moldova, held from Tiraspol.' },
  {
    land: 'MDA-1645',
    country: 'MD',
    code: 'MD-SN',
    why: 'Rîbnița, on the left bank; the source files it under Rezina.',
  },
];

/** Land without a country code: drawn as land, in no country, its outline not drawn. */
export const countryless: { land: Selector; why: string }[] = [
  { land: '-99-X06~', why: 'The Siachen glacier: India and Pakistan both claim it.' },
  { land: '-99-X08~', why: 'The Spratly Islands: six governments claim them.' },
  { land: 'CN-X01~', why: 'The Paracel Islands: China and Viet Nam claim them.' },
  { land: '-99-X16~', why: 'Dhekelia: a sovereign base without a country code.' },
  { land: '-99-X17~', why: 'Akrotiri: a sovereign base without a country code.' },
];

/** 27 degrees 40 minutes north, the northern limit of Western Sahara. */
const saharaNorth = 27 + 40 / 60;

export const cuts: Cut[] = [
  {
    land: ['MA-15'],
    ring: [
      [-16, saharaNorth],
      [-8, saharaNorth],
      [-8, 28.6],
      [-16, 28.6],
    ],
    country: 'MA',
    why: 'Tarfaya lies north of 27°40′N, so in Morocco.',
  },
  {
    land: ['MA-14'],
    ring: [
      [-16, 25],
      [-8.668, 25],
      [-8.668, saharaNorth],
      [-16, saharaNorth],
    ],
    country: 'EH',
    why: 'Smara lies south of 27°40′N, so in Western Sahara.',
  },
  {
    land: ['IL-Z'],
    ring: [
      [35.624, 33.246],
      [35.66, 33.262],
      [35.69, 33.262],
      [35.687, 33.247],
      [35.668, 33.238],
      [35.652, 33.212],
      [35.644, 33.16],
      [35.646, 33.1],
      [35.636, 33.05],
      [35.63, 33.016],
      [35.628, 32.97],
      [35.637, 32.93],
      [35.633, 32.89],
      [35.652, 32.84],
      [35.653, 32.785],
      [35.64, 32.74],
      [35.632, 32.712],
      [35.655, 32.684],
      [35.75, 32.62],
      [36.2, 32.6],
      [36.2, 33.6],
      [35.7, 33.6],
    ],
    country: 'SY',
    code: 'SY-QU',
    why: 'Security Council 242 (1967) and 497 (1981): the Golan Heights are occupied Syrian land.',
  },
  {
    land: ['IL-JM'],
    ring: [
      [35.181, 31.8],
      [35.205, 31.804],
      [35.2225, 31.7965],
      [35.2262, 31.787],
      [35.2262, 31.777],
      [35.229, 31.769],
      [35.231, 31.758],
      [35.239, 31.751],
      [35.223, 31.743],
      [35.209, 31.737],
      [35.19, 31.729],
      [35.185, 31.7],
      [35.3, 31.69],
      [35.3, 31.9],
      [35.17, 31.9],
      [35.17, 31.822],
    ],
    country: 'PS',
    code: 'PS-WBK',
    why: 'Security Council 478 (1980): East Jerusalem is occupied Palestinian land. The line is the armistice line of 1949.',
  },
];

const leftBank = ['MD-SN', 'MD-BD'];
const jammuKashmirOfIndia = ['IN-JK', 'IN-LA'];
const jammuKashmirOfPakistan = ['PK-JK', 'PK-GB'];
const karabakh = ['AZ-XA', 'AZ-X01~', 'AZ-XCI', 'AZ-SUS'];

export const lines: LineRule[] = [
  {
    between: [['UA-43', 'UA-40'], ['UA']],
    draw: 'disputed',
    why: 'Perekop: within Ukraine, but held by Russia since 2014.',
  },
  { between: [['RS'], ['XK']], draw: 'disputed', why: 'Security Council 1244 (1999): the status of Kosovo is open.' },
  { between: [['KP'], ['KR']], draw: 'armistice', why: 'The Military Demarcation Line of 1953.' },
  {
    between: [jammuKashmirOfIndia, jammuKashmirOfPakistan],
    draw: 'disputed',
    why: 'The Line of Control; the status of Jammu and Kashmir is open.',
  },
  {
    between: [['IN-JK'], ['PK']],
    draw: 'disputed',
    why: 'The working boundary; the status of Jammu and Kashmir is open.',
  },
  { between: [['IN-LA'], ['IN']], draw: 'first-level', why: 'Inside India.' },
  { between: [jammuKashmirOfPakistan, ['PK']], draw: 'claim', why: 'The reach of the claim of India.' },
  { between: [['PK-GB'], ['CN']], draw: 'disputed', why: 'The agreement of 1963, which India does not accept.' },
  { between: [['-99-X06~'], ['IN', 'PK', 'CN']], draw: 'disputed', why: 'The Siachen glacier.' },
  {
    between: [['IN'], ['CN']],
    draw: 'disputed',
    why: 'The Line of Actual Control; Aksai Chin and Arunachal Pradesh are contested.',
  },
  {
    between: [['-99-X04~'], ['CY', '-99-X16~', '-99-X17~']],
    draw: 'armistice',
    why: 'The ceasefire line of 1974 along the buffer zone.',
  },
  { between: [['-99-X11~'], ['SO']], draw: 'disputed', why: 'Somaliland declared itself independent in 1991.' },
  { between: [['IL'], ['PS']], draw: 'armistice', why: 'The armistice lines of 1949.' },
  { between: [['IL'], ['SY']], draw: 'armistice', why: 'The western edge of the occupied Golan.' },
  {
    between: [['piece:SY-QU'], ['SY']],
    draw: 'claim',
    why: 'The reach of the Israeli occupation of the Golan (line of disengagement of 1974).',
  },
  { between: [['EH'], ['MA']], draw: 'disputed', why: '27°40′N; Morocco claims Western Sahara.' },
  { between: [['EH'], ['EH']], draw: null, why: 'The berm is a military line inside Western Sahara.' },
  {
    between: [['GE-AB'], ['GE']],
    draw: 'disputed',
    why: 'Abkhazia is Georgia; Russia and few others recognise it as a state.',
  },
  { between: [leftBank, ['MD']], draw: 'disputed', why: 'Transnistria is Moldova, held from Tiraspol.' },
  {
    between: [['SD'], ['SS']],
    draw: 'disputed',
    why: 'The UN: the final boundary between the Sudans is not determined; Abyei is open.',
  },
  { between: [karabakh, karabakh], draw: null, why: 'Lines inside Karabakh are stale since 2023.' },
];

export const drawnLines: DrawnLine[] = [
  {
    name: 'South Ossetia',
    draw: 'disputed',
    line: [
      [43.75, 42.592],
      [43.62, 42.585],
      [43.55, 42.55],
      [43.53, 42.5],
      [43.58, 42.46],
      [43.64, 42.42],
      [43.66, 42.36],
      [43.71, 42.33],
      [43.72, 42.27],
      [43.77, 42.21],
      [43.85, 42.2],
      [43.92, 42.208],
      [43.96, 42.2],
      [44.02, 42.185],
      [44.08, 42.175],
      [44.14, 42.165],
      [44.22, 42.15],
      [44.28, 42.09],
      [44.36, 42.075],
      [44.44, 42.05],
      [44.51, 42.07],
      [44.54, 42.12],
      [44.52, 42.2],
      [44.5, 42.28],
      [44.46, 42.36],
      [44.43, 42.44],
      [44.37, 42.5],
      [44.3, 42.55],
      [44.235, 42.615],
    ],
    why: 'South Ossetia is Georgia; Russia and few others recognise it as a state. No source of ours has this line.',
  },
];

export const unsettled: Unsettled[] = [
  { land: 'IN-JK', why: 'The status of Jammu and Kashmir has not been agreed upon by the parties.' },
  { land: 'IN-LA', why: 'The status of Jammu and Kashmir has not been agreed upon by the parties.' },
  { land: 'PK-JK', why: 'The status of Jammu and Kashmir has not been agreed upon by the parties.' },
  { land: 'PK-GB', why: 'The status of Jammu and Kashmir has not been agreed upon by the parties.' },
  { land: 'EH', why: 'A non-self-governing territory; its people has not decided on its status.' },
  { land: 'XK', why: 'Security Council 1244 (1999): the status of Kosovo is open.' },
];
