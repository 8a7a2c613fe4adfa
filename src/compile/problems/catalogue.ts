/* eslint max-lines: off -- a table of data */

/**
 * An error stops the build; a warning is printed and nothing more. What only says that nobody compared a fact with its
 * article is an error in this table, and a warning where the story says `review: pending` and while it is being edited.
 */
export type Severity = 'error' | 'warning';

interface Entry {
  readonly severity: Severity;
  /** `{name}` is filled with a value from the data. */
  readonly sentence: string;
  /** Why it is refused. */
  readonly why: string;
  /** What to write instead. */
  readonly write: string;
}

/** Every problem the compiler knows. `docs/problems.md` is made from this table. */
export const PROBLEMS = {
  // Files
  'no-stories': {
    severity: 'error',
    sentence: 'There is no story in the folder {folder}.',
    why: 'Every folder in it that holds a `story.yaml` is a story; none does.',
    write: '`data/my-story/story.yaml`',
  },
  'missing-file': {
    severity: 'error',
    sentence: 'The story has no {name}.',
    why: 'A story needs `story.yaml`, `articles.yaml` and its facts: at least one file in `facts/`, or one table (`facts.csv` or `facts.ndjson`).',
    write: 'Add the file; docs/data.md shows an example of each.',
  },
  'stray-file': {
    severity: 'warning',
    sentence: '{name} is not a file of a story, so nothing reads it.',
    why: 'Nothing is left out silently. A common cause is the ending `.yml`, or a fact file outside `facts/`.',
    write: '`facts/october.yaml`',
  },
  'bad-story-id': {
    severity: 'error',
    sentence: 'The folder name “{id}” cannot be the address of a story.',
    why: 'The folder name is the address of the page for ever: small letters a to z, digits and single hyphens, and not a name that the site itself uses.',
    write: '`data/harbour-strike/`',
  },
  'too-large': {
    severity: 'error',
    sentence: 'The file has {size} KB; the limit is {limit} KB.',
    why: 'A file of facts is some kilobytes long. A file this large is something else, or would make every build slow.',
    write: 'Spread the facts over several files in `facts/`.',
  },
  'not-text': {
    severity: 'error',
    sentence: 'The file is not plain text in UTF-8: {what}.',
    why: 'Other encodings turn names into question marks.',
    write: 'Save the file as “UTF-8” in your editor.',
  },
  'too-deep': {
    severity: 'error',
    sentence: 'The file nests more than {limit} levels deep.',
    why: 'No file of a story needs more than six levels.',
    write: 'Remove the extra brackets or the extra indentation.',
  },
  'yaml-syntax': {
    severity: 'error',
    sentence: 'This is not YAML: {reason}.',
    why: 'The file cannot be read from here on. The usual causes are a colon or a quotation mark inside a text without quotes, and lines that are indented differently.',
    write: '`text: "The minister said: no."`',
  },
  'merge-conflict': {
    severity: 'error',
    sentence: 'Two versions of this part stand here, as a merge left them.',
    why: 'Git puts both versions between the lines `<<<<<<<`, `=======` and `>>>>>>>` where it cannot choose.',
    write: 'Keep one version, and take away the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  unreadable: {
    severity: 'error',
    sentence: '{name} cannot be read.',
    why: 'It is a link to a file that is not there, or the account that runs the check may not read it. What it holds would be missing from the story.',
    write: 'Put the file itself in its place, allow reading it (`chmod u+r`), or take it away.',
  },
  'hidden-character': {
    severity: 'error',
    sentence: 'The text holds {what} (U+{code}).',
    why: 'Readers cannot see it, but it can change what they see: signs that turn the direction of writing round make a text read backwards.',
    write: 'Type the text again, or paste it as plain text.',
  },
  'row-cells': {
    severity: 'error',
    sentence: '{what}.',
    why: 'In `facts.csv` a cell that holds a comma (or whatever parts the cells), a quotation mark or a line end stands in double quotation marks, and a quotation mark inside it is written twice. Otherwise words would be lost, or rows run into each other.',
    write: '`"He said ""no"", and left."`',
  },
  'table-columns': {
    severity: 'error',
    sentence: 'The first line does not name the columns: {what}.',
    why: 'The first line of `facts.csv` names the key of each column, with commas, semicolons, tabs or bars between them; `id`, `text` and `standing` are needed. Nothing below it can be read without.',
    write: '`id,text,standing,by,said,at,article,passage`',
  },
  'no-column': {
    severity: 'error',
    sentence: 'A cell cannot hold “{key}”.',
    why: 'Under this key a fact has a table, or a list of them; a row of a CSV has one cell. `facts.ndjson` can hold all that a fact can have.',
    write:
      'The facts as `facts.ndjson`: `{"id": "closed", "text": "The harbour closed.", "figures": [{"measure": "ships", "words": "9", "value": 9}]}`',
  },
  'row-syntax': {
    severity: 'error',
    sentence: 'This line is not a fact in JSON.',
    why: 'In `facts.ndjson` every line is one fact as a JSON table. The usual causes are a line break inside a text, single quotation marks, a comma too many, and a key that stands twice.',
    write: '`{"id": "ferry-left", "text": "The ferry left.", "standing": "happened"}`',
  },
  'yaml-tab': {
    severity: 'error',
    sentence: 'A tab is used to indent the line.',
    why: 'YAML indents with spaces only.',
    write: 'Replace the tab by two spaces.',
  },
  'yaml-alias': {
    severity: 'error',
    sentence: 'The value is an alias (*{name}).',
    why: 'Aliases let a small file grow without bound, and hide what a fact says. A text that begins with an asterisk needs quotes.',
    write: '`text: "*Six* officers were hit."`',
  },
  'yaml-tag': {
    severity: 'error',
    sentence: 'The value has the tag {tag}.',
    why: 'Tags change how a value is read. A text that begins with an exclamation mark needs quotes.',
    write: '`text: "!"`',
  },
  'comment-after-text': {
    severity: 'warning',
    sentence: 'This is read as a comment, not as a part of the text before it.',
    why: 'In YAML a hash sign after a space begins a comment, unless the text stands in quotation marks. Words may be lost that way.',
    write: 'Put the text into quotation marks, or the comment on a line of its own.',
  },
  'duplicate-key': {
    severity: 'error',
    sentence: 'The key “{key}” is written twice here.',
    why: 'Only one of the two values could count.',
    write: 'Keep one of them.',
  },
  // Shape
  'unknown-key': {
    severity: 'error',
    sentence: '{noun} has no key “{key}”.',
    why: 'A key that nothing reads would be dropped silently. Most often it is misspelt.',
    write: 'docs/data.md lists the keys of every file.',
  },
  'roles-on-fact': {
    severity: 'error',
    sentence: 'The roles of places stand on the fact itself, without “places”.',
    why: 'A fact has the keys `at`, `from`, `to`, `place` (where it was said) and `about`.',
    write: '`at: kursk-oblast`',
  },
  'missing-field': {
    severity: 'error',
    sentence: '{noun} needs “{key}”.',
    why: 'Without it the page could not show this entry.',
    write: 'Add the key; docs/data.md says what it holds.',
  },
  'empty-value': {
    severity: 'error',
    sentence: 'The value is empty; {wanted} is needed here.',
    why: 'YAML takes an empty place, `~` and `null` for “no value”.',
    write: 'Write the value, or remove the key.',
  },
  'wrong-kind': {
    severity: 'error',
    sentence: 'This is {got}; {wanted} is needed here.',
    why: 'Each key takes one kind of value.',
    write: 'docs/data.md shows an example of every key.',
  },
  'unknown-word': {
    severity: 'error',
    sentence: '“{word}” is none of {words}.',
    why: 'This key takes one of a few words, so that the page can explain each of them.',
    write: 'Use one of the words.',
  },
  'bad-id': {
    severity: 'error',
    sentence: '“{id}” cannot be an id: small letters a to z, digits and single hyphens only.',
    why: 'An id is part of an address that lasts, so it is written with letters that every keyboard and program has; names and texts can be in any script.',
    write: '`id: officers-hit`',
  },
  'duplicate-id': {
    severity: 'error',
    sentence: '{noun} “{id}” exists already, at {where}.',
    why: 'An id names one thing, in all files of the story together.',
    write: 'Give one of the two another id.',
  },
  'listed-twice': {
    severity: 'error',
    sentence: '“{id}” is listed twice here.',
    why: 'Once is enough; the second would be counted again.',
    write: 'Remove one of them.',
  },
  'not-language': {
    severity: 'error',
    sentence: '“{tag}” is not a language tag.',
    why: 'Languages are BCP 47 tags: they choose the voice of a screen reader and the way dates are written.',
    write: '`language: en`',
  },
  'no-interface': {
    severity: 'warning',
    sentence: 'The interface has no words in “{tag}”; it has them in: {known}.',
    why: 'The texts of the story stay in their language. Buttons, dates and the words of the page round them are in English until somebody adds a table of words.',
    write: 'Publish it so, or add the language: docs/languages.md says how.',
  },
  // Dates
  'bad-date': {
    severity: 'error',
    sentence: '“{text}” is not a date: {reason}.',
    why: 'Dates are EDTF (ISO 8601-2). What cannot be read is refused rather than guessed.',
    write: '`2024-10-17`, `2024-10`, `2024-10~`, `2024-10-01/2024-10-05`, `"[2024-10-01..2024-10-05]"`',
  },
  'date-as-list': {
    severity: 'error',
    sentence: 'YAML reads {text} as a list, not as a date.',
    why: 'Square brackets and braces begin a list in YAML unless they stand in quotes.',
    write: '`event: "[..2024-10]"`',
  },
  weekday: {
    severity: 'error',
    sentence: 'The words say {weekday}, but {actual}.',
    why: 'A weekday in the source’s words is the best check of a date that was inferred from them.',
    write: '`said: {date: 2024-10-13, words: "in his Sunday address"}`',
  },
  'said-after-article': {
    severity: 'error',
    sentence: 'It was said on {said} at the earliest, after “{article}” appeared ({published}).',
    why: 'No article carries what was said after it.',
    write: 'Correct the date of the saying or of the article.',
  },
  'happened-ahead': {
    severity: 'error',
    sentence: 'It cannot have happened: the event begins on {event}, after “{article}” appeared ({published}).',
    why: 'Something that lay ahead was expected, announced or feared; `happened` is for what was over or under way.',
    write: '`standing: said`',
  },
  'not-expected': {
    severity: 'error',
    sentence: 'It is marked as expected, but its event was over by {event}, before it was said.',
    why: '`expected: true` is for a plan; here the date says the opposite.',
    write: 'Remove `expected`, or correct the date.',
  },
  'corrected-early': {
    severity: 'warning',
    sentence: '“{id}” was {what} on {on}, before it was first published ({published}).',
    why: 'Readers are told on which day the story said something else. It rests on articles, so it said nothing before the first of them appeared.',
    write: 'Correct the day in `on`, or the date of the article.',
  },
  // References
  'unknown-voice': {
    severity: 'error',
    sentence: 'There is no voice “{id}” in voices.yaml.',
    why: 'Who says it is half of a fact; it must be described once in `voices.yaml`.',
    write: '`by: zelenskyy`',
  },
  'unknown-place': {
    severity: 'error',
    sentence: 'There is no place “{id}” in places.yaml.',
    why: 'The map can only show places that `places.yaml` describes.',
    write: '`at: kursk-oblast`',
  },
  'ambiguous-place': {
    severity: 'error',
    sentence: '“{name}” can be {choices}.',
    why: 'A city and its region often share a name. The map must not choose.',
    write: '`at: kharkiv-city`',
  },
  'name-not-id': {
    severity: 'error',
    sentence: '“{name}” is a name; the id is needed here.',
    why: 'Names change and repeat; ids do not.',
    write: '`by: zelenskyy`',
  },
  'unknown-occasion': {
    severity: 'error',
    sentence: 'There is no occasion “{id}” in occasions.yaml.',
    why: 'What was said on one occasion counts as one origin, so it must be described once.',
    write: '`occasion: sunday-address`',
  },
  'unknown-article': {
    severity: 'error',
    sentence: 'There is no article “{id}” in articles.yaml.',
    why: 'Every fact leads back to an article.',
    write: '`in: [{article: harbour-post, passage: "The ferry … on Friday."}]`',
  },
  'unknown-question': {
    severity: 'error',
    sentence: 'There is no question “{id}” in questions.yaml.',
    why: 'Facts contradict one another only through a question.',
    write: '`answers: [{question: officers-present, position: supports}]`',
  },
  'unknown-measure': {
    severity: 'error',
    sentence: 'There is no measure “{id}” in story.yaml.',
    why: 'Numbers are compared only when they count the same thing.',
    write: '`measures: [{id: officers-hit, label: Officers hit, unit: people}]`',
  },
  'unknown-fact': {
    severity: 'error',
    sentence: 'There is no fact “{id}” in this story.',
    why: 'The story would open on nothing.',
    write: '`start: officers-hit`',
  },
  'draft-named': {
    severity: 'error',
    sentence: 'The fact “{id}” is a draft, so it is not on the page.',
    why: 'What the page names must be on it.',
    write: 'Remove `draft: true` from the fact, or name another fact.',
  },
  'unknown-outline': {
    severity: 'error',
    sentence: 'The basemap knows no outline “{code}”.',
    why: 'Outlines come from the basemap by their ISO 3166 code: two letters for a country, and a part for a region.',
    write: '`outline: UA-14`',
  },
  // Places
  'swapped-coordinates': {
    severity: 'error',
    sentence: '{lon}, {lat} are the wrong way round.',
    why: 'Coordinates are longitude first, as in GeoJSON; no latitude is beyond 90 degrees.',
    write: '`coordinates: [127.5, 38.0]`',
  },
  'beyond-map': {
    severity: 'warning',
    sentence: 'The map ends at 85 degrees of latitude, so “{id}” is not on it.',
    why: 'The facts of such a place stand in the timeline and in the list; no mark shows them on the map.',
    write: 'Leave it so, or make it an `area` with a `radius` that reaches the map.',
  },
  'nowhere-point': {
    severity: 'warning',
    sentence: '“{id}” is at 0, 0, in the sea off Africa.',
    why: 'Programs write a point that they do not know as two noughts. Readers would see the facts of this place where they were not.',
    write:
      'Write the longitude and the latitude of the place. Where they are not known, take the place out of its facts.',
  },
  'perhaps-swapped': {
    severity: 'warning',
    sentence: '“{id}” is {km} km from “{other}”, and would be beside it with its two numbers the other way round.',
    why: 'Coordinates are longitude first, as in GeoJSON; many maps show the latitude first. A turned point is on Earth as well, far from where it should be.',
    write: 'Longitude first, then latitude: `coordinates: [4.51, 52.11]`.',
  },
  'impossible-coordinates': {
    severity: 'error',
    sentence: 'There is no such place on Earth: {lon}, {lat}.',
    why: 'Longitudes go from -180 to 180 and latitudes from -90 to 90 degrees.',
    write: '`coordinates: [36.2, 51.7]`',
  },
  'no-position': {
    severity: 'error',
    sentence: 'The place “{id}” has the precision “{precision}” and needs {wanted}.',
    why: 'A point needs coordinates; an area needs an outline or a radius, and a point for its label.',
    write: '`coordinates: [36.2, 51.7]` or `outline: RU-KRS`',
  },
  'vague-place': {
    severity: 'error',
    sentence: 'The place “{id}” is an area without an outline or a radius.',
    why: 'A vague place must be drawn as vague as it is, never as a pin.',
    write: '`outline: RU-KRS`, or `anchor: [36.2, 51.7]` and `radius: 80` (kilometres)',
  },
  'point-with-extent': {
    severity: 'error',
    sentence: 'The place “{id}” has the precision “{precision}” and cannot have “{key}”.',
    why: 'A site and a city are drawn as points. What has an extent is a `region`, a `country` or an `area`.',
    write: '`precision: region`',
  },
  'broken-outline': {
    severity: 'error',
    sentence: 'The outline has {count} corners; it needs at least three different ones.',
    why: 'Fewer corners enclose nothing.',
    write: '`outline: [[35.0, 51.0], [37.0, 51.0], [36.0, 52.5]]`',
  },
  'crossing-outline': {
    severity: 'warning',
    sentence:
      'Lines of the outline cross each other: the one from corner {one} to {afterOne}, and the one from corner {other} to {afterOther}.',
    why: 'The map fills what an outline encloses. Where its lines cross, the area is another than was meant, as a rule because corners are not in turn.',
    write: 'List the corners as one meets them on a walk round the area.',
  },
  'swapped-outline': {
    severity: 'warning',
    sentence:
      'The anchor of “{id}” is outside its outline; with the numbers of the corners the other way round it is inside.',
    why: 'Corners are longitude first, as coordinates are; many maps show the latitude first. The map would fill another part of the Earth.',
    write: '`outline: [[35.0, 51.0], [37.0, 51.0], [36.0, 52.5]]`',
  },
  // Story
  'early-as-of': {
    severity: 'warning',
    sentence: 'The story stands as of {asOf}, and “{article}” appeared later ({published}).',
    why: 'Readers are told on which day the story was last edited. It cannot rest on an article that had not appeared by then.',
    write: 'Write the day of the last edit, or leave `asOf` out.',
  },
  'too-many-lanes': {
    severity: 'error',
    sentence: 'There are {count} lanes; eight is the most.',
    why: 'More rows do not fit a phone.',
    write: 'Let the last lane, without places, take the rest.',
  },
  'no-exercise': {
    severity: 'error',
    sentence: '“{id}” cannot be asked under “{kind}”: {why}.',
    why: 'An exercise has exactly one right answer. A round would leave this one out without saying so.',
    write: 'Another fact, or nothing: the page then chooses facts that can be asked.',
  },
  'rest-lane': {
    severity: 'error',
    sentence: 'The lane “{id}” lists no places, and it is not the last.',
    why: 'Only the last lane takes every place that no other lane lists.',
    write: '`{id: elsewhere, label: Elsewhere}` as the last lane',
  },
  'two-lanes': {
    severity: 'error',
    sentence: 'The place “{id}” is in two lanes.',
    why: 'A fact stands in one row.',
    write: 'Remove it from one of the lanes.',
  },
  'bad-inset': {
    severity: 'error',
    sentence: 'The inset’s second corner must lie north and east of the first.',
    why: 'The inset is named by its south-west and its north-east corner.',
    write: '`inset: [[33.5, 49.5], [38.5, 52.5]]`',
  },
  'swapped-inset': {
    severity: 'warning',
    sentence: 'No place lies in the inset; with the numbers of its corners the other way round it has {count}.',
    why: 'The corners are longitude first, as places are; many maps show the latitude first. The inset would show a part of the Earth of which the story says nothing.',
    write: '`inset: [[33.5, 49.5], [38.5, 52.5]]`',
  },
  'withdrawn-start': {
    severity: 'warning',
    sentence: 'The story begins with “{id}”, which is withdrawn.',
    why: 'A withdrawn fact is off the map, the lanes and the list: the first thing that readers see would be a claim that is struck out.',
    write: 'Name another fact in `start`.',
  },
  'title-long': {
    severity: 'warning',
    sentence: 'The title is {length} letters long; up to {limit} leave room for the open claim.',
    why: 'A longer one takes so many lines of a small frame, 640 by 480, that the claim below the timeline goes out of view. A Chinese, Japanese or Korean letter is as wide as two.',
    write: 'Say in the title what happened, and the rest in `summary`.',
  },
  'key-count': {
    severity: 'warning',
    sentence: 'The story has {count} key facts; 8 to 14 tell it in five seconds.',
    why: 'The opening view shows the key facts only.',
    write: '`key: true`',
  },
  'key-denial': {
    severity: 'warning',
    sentence: 'The key fact “{id}” is denied, and no key fact of the question “{question}” says so.',
    why: 'A claim is never shown without its denial.',
    write: 'Write `key: true` on one of the denials.',
  },
  // Facts
  'role-alone': {
    severity: 'error',
    sentence: 'Beside {has} there is no {missing}.',
    why: 'An arrow on the map has a beginning, an end, and something that moves.',
    write: '`from: north-korea`, `to: kursk-oblast`, `of: troops`',
  },
  'standing-happened': {
    severity: 'error',
    sentence: '“happened” is what an article states in its own voice and nobody disputes; here {reason}.',
    why: 'What somebody claims stays a claim, however likely it is.',
    write: '`standing: said` for a named voice, `standing: reported` for an unnamed one',
  },
  'standing-found': {
    severity: 'error',
    sentence: '“found” needs a body that documented it: an agency, an organisation, a government or a group in “by”.',
    why: 'A finding is as good as the body that stands behind it.',
    write: '`by: sanctions-monitor`',
  },
  'standing-reported': {
    severity: 'error',
    sentence: '“reported” is for unnamed sources, intelligence or another outlet; {who} is named.',
    why: 'A claim with a name to it is `said`.',
    write: '`standing: said`, or name the outlet in `via`',
  },
  'standing-said': {
    severity: 'error',
    sentence: '“said” needs a named voice; {who} is unnamed.',
    why: 'What unnamed sources say is `reported`.',
    write: '`standing: reported`',
  },
  'standing-own': {
    severity: 'warning',
    sentence: '“said” without a voice is the article’s own claim, which nobody here disputes.',
    why: 'What an article states in its own voice is `happened`; its own judgement is `said` with `act: assess`.',
    write: '`standing: happened`, or `act: assess`, or `by: …`',
  },
  'standing-denies': {
    severity: 'error',
    sentence: '“denies” needs {needs}.',
    why: 'A denial is always the answer of somebody to a question that others answer differently.',
    write: '`answers: [{question: troops-sent, position: denies}]`',
  },
  'denial-standing': {
    severity: 'error',
    sentence: 'It denies the question “{question}”, so its standing is “denies”, not “{standing}”.',
    why: 'The cross on the map and the answer to the question must say the same.',
    write: '`standing: denies`',
  },
  undecided: {
    severity: 'error',
    sentence: 'It answers “{question}” without a position.',
    why: 'Where somebody denies, every fact must say on which side it stands, or that it leaves the question open.',
    write: '`position: supports`, `denies`, `conditional` or `open`',
  },
  'bad-bounds': {
    severity: 'error',
    sentence: 'The figure’s bounds are the wrong way round: {min} is not below {max}.',
    why: '`min` is the lowest and `max` the highest number that the words allow.',
    write: '`{measure: troops-planned, words: "2,000 to 12,000", min: 2000, max: 12000}`',
  },
  'grouped-figure': {
    severity: 'warning',
    sentence: 'The words say “{words}”, which is {meant} in a text in “{language}”; the number here is {value}.',
    why: 'In many languages a point or a space groups the digits of a number, and a comma parts its decimals. In YAML a point parts decimals: the figure would be a thousand times too small.',
    write: 'Write the digits without what groups them: `18215`.',
  },
  'value-and-bounds': {
    severity: 'error',
    sentence: 'The figure has a value and bounds.',
    why: 'The words give one number, or a range.',
    write: '`value: 6`, or `min` and `max`',
  },
  'two-measures': {
    severity: 'error',
    sentence: 'It answers “{question}” with figures of two measures: {measures}.',
    why: 'Numbers that count different things must never be compared.',
    write: '`answers: [{question: how-many, figure: troops-planned}]`',
  },
  'no-such-figure': {
    severity: 'error',
    sentence: 'It answers “{question}” with a figure, but has no figure{measure}.',
    why: 'A question of kind `figure` is answered by a number that the fact gives.',
    write: '`figures: [{measure: troops-planned, words: "10,000", value: 10000}]`',
  },
  'no-appearance': {
    severity: 'error',
    sentence: 'The fact “{id}” appears in no article.',
    why: 'What cannot be traced is not shown.',
    write: '`in: [{article: harbour-post, passage: "The ferry … on Friday."}]`',
  },
  // Provenance
  'no-passage': {
    severity: 'error',
    sentence: 'The appearance names no passage.',
    why: 'A fact rests on a sentence that is there. Where the story says `review: pending`, as after an import, this is a warning.',
    write: '`passage: "The ferry … on Friday."`: the first and the last few words of the sentence',
  },
  'passage-short': {
    severity: 'error',
    sentence: 'The passage has {length} characters; it needs at least {limit}.',
    why: 'A shorter passage would be found by chance, or says too little to support a fact.',
    write: 'Take the whole sentence: its first and its last few words.',
  },
  'passage-long': {
    severity: 'error',
    sentence: 'The passage has {length} characters; {limit} is the most.',
    why: 'A passage is one sentence as a rule. A longer one supports anything.',
    write: 'Take the one sentence that supports the fact.',
  },
  'passage-copies': {
    severity: 'error',
    sentence: 'The passage writes out {count} words in a row; {limit} is the most.',
    why: 'The data is published, and no published file may hold twelve words of an article in a row.',
    write: '`passage: "The ferry left the … before the storm."`',
  },
  'passage-not-found': {
    severity: 'error',
    sentence: 'The passage is not in “{article}”: {reason}.',
    why: 'A fact rests on words that are there.',
    write: 'Copy the first and the last few words of the sentence, with … between them.',
  },
  'passage-twice': {
    severity: 'error',
    sentence: 'The passage is found {count} times in “{article}”.',
    why: 'A link must land on one sentence.',
    write: 'Add words to its beginning or its end.',
  },
  'no-lock': {
    severity: 'error',
    sentence: 'No fact of this story has been anchored.',
    why: '`provenance.lock.json` proves that somebody compared the facts with the articles.',
    write:
      'Save the texts of the articles in `texts/`, then `npm run dateline -- anchor`. Where nobody compared them yet, write `review: pending` in story.yaml.',
  },
  'bad-lock': {
    severity: 'error',
    sentence: 'The lock cannot be read: {reason}.',
    why: 'The file is written by the tool, never by hand. A merge may have broken it.',
    write: 'Take the committed version back, then `npm run dateline -- anchor`.',
  },
  'not-anchored': {
    severity: 'error',
    sentence: 'The fact “{id}” is not in the lock.',
    why: 'Nobody has compared it with its articles yet.',
    write: '`npm run dateline -- anchor`',
  },
  'edited-after-review': {
    severity: 'error',
    sentence: 'The fact “{id}” changed after its review on {verified}.',
    why: 'A reviewed fact must not change unseen. Its occasion counts as part of it.',
    write: 'Compare it with its article, then: `npm run dateline -- anchor --accept ID`',
  },
  'orphan-lock': {
    severity: 'warning',
    sentence: 'The lock knows a fact “{id}” that the story no longer has.',
    why: 'A permalink to it may exist. `withdrawn` keeps it alive and says why.',
    write: 'Take it out of the lock: `npm run dateline -- anchor --accept ID`.',
  },
  'article-drift': {
    severity: 'error',
    sentence: 'The text of “{article}” is not the one that was reviewed.',
    why: 'The article was changed, or the file is a different copy.',
    write:
      'Compare: `npm run dateline -- verify` says which passages still stand; `npm run dateline -- anchor --accept gazette` takes the new text over, and them with it.',
  },
  'passage-drift': {
    severity: 'error',
    sentence: 'The passage of “{id}” in “{article}” is {state}: it no longer stands where it was reviewed.',
    why: 'Somebody must look at it again.',
    write: 'Compare it with its article, then: `npm run dateline -- anchor --accept ID`',
  },
  'quote-long': {
    severity: 'error',
    sentence: 'The quotation has {count} words; {limit} is the most.',
    why: 'A quotation gives the flavour of what was spoken; the fact says it in our words.',
    write: 'Shorten it to the words that matter.',
  },
  'quote-not-found': {
    severity: 'error',
    sentence: 'The quotation is not in “{article}”.',
    why: 'Quoted words must have been printed as they stand.',
    write: 'Copy the words from the article.',
  },
  'near-source': {
    severity: 'warning',
    sentence: '{count} words in a row are those of “{article}”: “{words}”.',
    why: 'A fact is written in our own words.',
    write: 'Say it differently, or put the words that were spoken into `quote`.',
  },
  'copies-source': {
    severity: 'error',
    sentence: '{count} words in a row are those of “{article}”: “{words}”.',
    why: 'Nothing that is published may hold twelve words of an article in a row.',
    write: 'Say it in your own words.',
  },
  'text-encoding': {
    severity: 'warning',
    sentence: 'The file with the text of “{article}” is not plain text in UTF-8: {what}.',
    why: 'Names in it differ from the passages that you write, which cannot be found then. Whether they are there is asked when the file can be read.',
    write: 'Save the file of the text as “UTF-8” in your editor.',
  },
  'prints-twice': {
    severity: 'warning',
    sentence: '“{article}” prints paragraphs twice ({count}); passages are anchored to the first.',
    why: 'Some copies repeat their text. The second copy adds no evidence.',
    write: 'Nothing; this is for information.',
  },
  // Everything
  'unsafe-url': {
    severity: 'error',
    sentence: '“{url}” is not a safe address.',
    why: 'Readers follow this link. It begins with `https:` or `http:` (a report of errors also with `mailto:`).',
    write: '`url: https://example.org/story`',
  },
  'bad-logo': {
    severity: 'error',
    sentence: 'The logo “{path}” cannot be shown: {what}.',
    why: 'Every frame shows the logo, and nothing in a frame comes from another site. So it is a small picture in the folder of the story or in `public/`.',
    write: '`logo: logo.svg`',
  },
  'sentence-long': {
    severity: 'warning',
    sentence: 'A sentence has {count} words; more than {limit} are hard to read.',
    why: 'The page is read aloud, on phones, and by people who learn the language.',
    write: 'Two sentences in the place of one.',
  },
  markup: {
    severity: 'warning',
    sentence: 'The text holds “{tag}”, which readers will see as it stands.',
    why: 'Text is plain, with `*emphasis*` only; there is no HTML in the data.',
    write: '`text: "It was *not* announced."`',
  },
  'and-more': {
    severity: 'warning',
    sentence: 'There are more problems “{code}” than are listed: {count}.',
    why: 'Of each kind a hundred are listed: the same mistake may stand in every line of a long table.',
    write: 'Mend those that are listed, then check again.',
  },
  orphan: {
    severity: 'warning',
    sentence: '{noun} “{id}” is not used.',
    why: 'Nothing on the page leads to it.',
    write: 'Use it, or remove it.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type Code = keyof typeof PROBLEMS;

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The values that the sentence of a problem asks for. */
export type SlotsOf<C extends Code> = Readonly<Record<NamesIn<(typeof PROBLEMS)[C]['sentence']>, string | number>>;
