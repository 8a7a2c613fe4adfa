import { describe, expect, test } from 'vitest';
import { NO_OUTLINES } from '#compile/resolve/places.ts';
import { memoryWorkspace } from '#compile/workspace.ts';
import { run } from '../../src/cli.ts';

/** Everything that an import writes and prints, and what is in the files of its facts alone. */
function imported(text: string) {
  const lines: string[] = [];
  const workspace = memoryWorkspace({ file: text }, { today: '2026-11-22', log: (line) => lines.push(line) });
  const status = run(['import', 'file', '-o', 'data/story'], { workspace, outlines: NO_OUTLINES, env: {} });
  const made = Object.entries(workspace.files).filter(([file]) => file.startsWith('data/story/'));
  const facts = made.filter(([file]) => file.includes('/facts/')).map(([, own]) => own);
  return { status, facts: facts.join('\n'), all: [...lines, ...made.map(([, own]) => own)].join('\n') };
}

const slides = (...events: readonly object[]) => JSON.stringify({ events });
const map = (...features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const year = { year: '2000' };
const text = { headline: 'One', text: 'see <a href="https://a.org/">a</a>' };
const point = { type: 'Point', coordinates: [10, 50] };

describe('what an import cannot take over is said:', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'the media of a title',
      JSON.stringify({ title: { text, media: { url: 'https://b.org/x.jpg', caption: 'Cover' } }, events: [{ start_date: year, text }] }), // prettier-ignore
      ['https://b.org/x.jpg', 'Cover'],
    ],
    [
      'the asset of an old title',
      JSON.stringify({ timeline: { headline: 'T', asset: { media: 'https://b.org/x.jpg' }, date: [{ startDate: '2000', headline: 'One' }] } }), // prettier-ignore
      ['https://b.org/x.jpg'],
    ],
    [
      'the media of an overview',
      JSON.stringify({ storymap: { slides: [{ type: 'overview', text, media: { url: 'cover.jpg' } }, { location: { lat: 1, lon: 2 }, text }] } }), // prettier-ignore
      ['cover.jpg'],
    ],
    [
      'the media of the title of a sheet',
      'Year,Headline,Media,Type\n,Title,https://b.org/x.jpg,title\n2000,One,,\n',
      ['https://b.org/x.jpg'],
    ],
    [
      'media without an address beside a link in the text, with what stands under it',
      slides({ start_date: year, text, media: { url: 'images/a.png', caption: 'The quay', credit: 'Reuters' } }),
      ['images/a.png', 'The quay', 'Reuters'],
    ],
    ['a caption without media', slides({ start_date: year, text, media: { url: '', caption: 'The quay' } }), ['The quay']], // prettier-ignore
    ['a link that is no address', 'Title,Date,URL\nOne,2000,example.org/page\n', ['example.org/page']],
    ['a link with another scheme', 'Title,Start,Web Page\nOne,2000,ftp://example.org\n', ['ftp://example.org']],
    ['a link of a map file', map({ properties: { name: 'One', date: '2000', url: 'see archive' }, geometry: point }), ['see archive']], // prettier-ignore
    ['a source of a map file', map({ properties: { name: 'One', date: '2000', source: 'A book' }, geometry: point }), ['A book']], // prettier-ignore
    ['a column of TimeMapper', 'Title,Start,Size\nOne,2000,5\n', ['“Size”']],
    ['a column of TimelineJS', 'Year,Headline,Background\n2000,One,#333\n', ['“Background”']],
    ['a second column of one name', 'Title,Date,Title\nOne,2000,Two\n', ['“Title (column 3)”']],
    ['a column without a name', 'Title,Date,\nOne,2000,Two\n', ['“column 3”']],
    ['a second name of a place', map({ properties: { name: 'One', label: 'Two', date: '2000' }, geometry: point }), ['“label”']], // prettier-ignore
    ['a property that is a table', map({ properties: { name: 'One', date: { y: 2000 } }, geometry: point }), ['“date”']], // prettier-ignore
    ['members of Linked Places', map({ properties: { title: 'One' }, names: [{ toponym: 'A' }, { toponym: 'B' }], types: [{ label: 'town' }], when: { timespans: [{ start: { in: '2000' } }] }, geometry: point }), ['“names, but the first”', '“types”']], // prettier-ignore
    ['an overlay and a link of KML', '<kml><GroundOverlay><name>Old map</name></GroundOverlay><NetworkLink><name>More</name></NetworkLink><Placemark><name>One</name></Placemark></kml>', ['“Old map”', '“More”']], // prettier-ignore
    ['a folder that holds all the others', '<kml><Document><name>Map</name><Folder><name>Mine</name><Folder><name>A</name><Placemark><name>One</name></Placemark></Folder><Folder><name>B</name><Placemark><name>Two</name></Placemark></Folder></Folder></Document></kml>', ['“Mine”']], // prettier-ignore
    ['a date of the sheet behind a map beside a date of its own', '<kml><Placemark><name>One</name><TimeStamp><when>2024</when></TimeStamp><ExtendedData><Data name="date"><value>2023</value></Data></ExtendedData></Placemark></kml>', ['“date of ExtendedData”']], // prettier-ignore
    ['a link as uMap writes it', map({ properties: { name: 'One', date: '2000', description: 'see [[https://c.org/x|the report]] and [[https://d.org]]' }, geometry: point }), ['see the report and https://d.org', 'url: "https://c.org/x"', 'url: "https://d.org/"']], // prettier-ignore
    ['a source of a sheet behind a map', '<kml><Placemark><name>One</name><ExtendedData><Data name="Source"><value>A book</value></Data></ExtendedData></Placemark></kml>', ['publisher: "A book"']], // prettier-ignore
    ['columns that are the same but for what stands in brackets', 'Title,Date,Place (from),Place (to)\nOne,2000,A,B\n', ['“Place (from)”, “Place (to)”']], // prettier-ignore
    ['a to-do', `BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nBEGIN:VEVENT\nDTSTART:20200101\nEND:VEVENT\nEND:VCALENDAR`, ['VTODO']], // prettier-ignore
    ['a duration', calendar('DTSTART;VALUE=DATE:20200101', 'DURATION:P3D', 'SUMMARY:One'), ['P3D']],
    ['a line that is none', calendar('DTSTART:20200101', 'DESCRIPTION:First', 'second half'), ['second half']],
    ['groups beyond twenty', `Title,Date,Group\n${Array.from({ length: 21 }, (_, at) => `One,2000,Row ${at}\n`).join('')}`, ['“Row 20”']], // prettier-ignore
    [
      'a column of our own table that is not ours, and links of nobody knows which article',
      'id,text,standing,said,articles,links,mood\na,One,said,2024,"A (Post, 2024); B (Post, 2024)",https://a.org/,calm\n',
      ['“mood”', 'Of “a” was left out, because it does not say to which article it belongs: links.'],
    ],
    ['the dates of names', map({ properties: { title: 'One' }, names: [{ toponym: 'A', when: { timespans: [] } }], geometry: point }), ['“when of names”']], // prettier-ignore
    ['members of a slide', slides({ start_date: { ...year, second: 5 }, text, background: { color: '#fff' }, autolink: false, tags: ['x'], empty: {}, media: { url: 'https://b.org/x', alt: 'A quay' } }), ['“background”, “autolink”, “tags”, “second of a date”, “alt of media”']], // prettier-ignore
    ['members of a slide of old', JSON.stringify({ timeline: { date: [{ startDate: '2000', headline: 'One', classname: 'x', asset: { thumbnail: 'y' } }] } }), ['“classname”, “thumbnail of asset”']], // prettier-ignore
    ['members of a story map', JSON.stringify({ storymap: { attribution: 'By X', slides: [{ background: { url: 'b' }, location: { lat: 1, lon: 2, icon: 'i' }, text }] } }), ['“background”, “icon of location”, “attribution of the map”']], // prettier-ignore
    ['members of SIMILE Timeline', JSON.stringify({ 'wiki-url': 'w', events: [{ start: '2000', title: 'One', caption: 'Under the mouse', trackNum: 3 }] }), ['“caption”, “trackNum”, “wiki-url of the file”']], // prettier-ignore
    ['attributes of SIMILE Timeline', '<data><event start="2000" title="One" icon="red.png"/></data>', ['“icon”']],
    ['options of TimeMap', JSON.stringify([{ title: 'One', start: '2000', options: { theme: 'red', description: 'A', infoHtml: 'B' } }]), ['“theme of options”, “infoHtml of options”']], // prettier-ignore
    ['doubts of Linked Places', map({ properties: { title: 'One' }, when: { timespans: [{ start: { in: '2000' } }], certainty: 'uncertain' }, geometry: point }), ['“certainty of when”']], // prettier-ignore
    ['elements of a placemark', '<kml><Placemark><name>One</name><phoneNumber>1</phoneNumber><styleUrl>#a</styleUrl><ExtendedData><Data name="Mood"><value>calm</value></Data></ExtendedData></Placemark></kml>', ['“phoneNumber”, “Mood of ExtendedData”']], // prettier-ignore
    ['an address without a point', '<kml><Placemark><name>One</name><address>1 High Street</address></Placemark></kml>', ['1 High Street was left out']], // prettier-ignore
    ['what a calendar says beside', calendar('DTSTART:20200101', 'SUMMARY:One', 'CATEGORIES:A,B', 'CATEGORIES:C', 'ORGANIZER;CN=Ana:mailto:a@b.org', 'STATUS:TENTATIVE'), ['“One” has one group; left out: “B”, “C”.', '“ORGANIZER”', '“One” is tentative']], // prettier-ignore
    ['an entry that is no table', slides({ start_date: year, text }, []), ['One entry of this list']],
    ['the only group', 'Title,Date,Group\nOne,2000,Harbour\n', ['“Harbour”']],
    ['members of the file of TimelineJS, and the date of its title', JSON.stringify({ rights: 'CC BY', title: { text, start_date: year, group: 'Quay' }, events: [{ start_date: year, text }] }), ['“start_date of the title”, “group of the title”, “rights of the file”']], // prettier-ignore
    ['members of an old timeline', JSON.stringify({ timeline: { startDate: '1999', chart: [{ value: 1 }], date: [{ startDate: '2000', headline: 'One' }] } }), ['“startDate of the timeline”, “chart of the timeline”']], // prettier-ignore
    ['a second title of a sheet, and the date of the first', 'Year,Headline,Text,Type\n1999,First,,title\n,Second,its text,title\n2000,One,,\n', ['“Second: its text”', '“year of the title”']], // prettier-ignore
    ['members beside a story map, and the date of its title', JSON.stringify({ theme: 'x', storymap: { slides: [{ type: 'overview', date: '1999', text }, { location: { lat: 1, lon: 2 }, text }] } }), ['“date of the title”, “theme of the file”']], // prettier-ignore
    ['the points of a picture', JSON.stringify({ storymap: { map_type: 'zoomify', slides: [{ type: 'overview', text }, { location: { lat: 83, lon: -168 }, text }] } }), ['no places on Earth']], // prettier-ignore
    ['members of the file of TimeMap, and a dataset that stands elsewhere', JSON.stringify({ bandIntervals: 'dec', datasets: [{ title: 'A', theme: 'red', options: { items: [{ title: 'One', start: '2000' }] } }, { title: 'Far', options: { url: 'far.kml' } }] }), ['“theme of a dataset”, “bandIntervals of the file”', '“Far” was left out: its items stand in far.kml']], // prettier-ignore
    ['what stands beside the events of SIMILE Timeline', '<data wiki-url="w"><event start="2000" title="One"/><span>x</span></data>', ['“wiki-url of the file”, “span of the file”']], // prettier-ignore
    ['an event of SIMILE Timeline that is no table', JSON.stringify({ events: [{ start: '2000', title: 'One' }, 'Two'] }), ['One entry of this list']], // prettier-ignore
    ['members of a map file', JSON.stringify({ type: 'FeatureCollection', citation: 'c', crs: { properties: { name: 'EPSG:3857' } }, features: [{ mood: 'calm', properties: { name: 'One', date: '2000' }, geometry: { ...point, certainty: 'low' } }] }), ['“mood”, “certainty of geometry”, “citation of the file”, “crs of the file”']], // prettier-ignore
    ['each kind of shape in a geometry', map({ properties: { name: 'One', date: '2000' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'LineString' }, { type: 'Polygon' }] } }), ['LineString', 'The area was left out']], // prettier-ignore
    ['bounds of a date beside the date', map({ properties: { title: 'One' }, when: { timespans: [{ start: { in: '1600', earliest: '1598' }, end: { earliest: '1635', latest: '1640' } }] }, geometry: point }), ['“earliest” 1598 of its start, “earliest” 1635 of its end']], // prettier-ignore
    ['what folders of KML say', '<kml><Document><name>T</name><TimeSpan><begin>1900</begin></TimeSpan><Folder><name>F</name><description>Told</description><Placemark><name>One</name></Placemark></Folder></Document></kml>', ['“TimeSpan of a Document”, “description of a Folder”']], // prettier-ignore
    ['what a calendar says of itself, and a second text', calendar('DTSTART:20200101', 'DESCRIPTION:First', 'DESCRIPTION:Second').replace('BEGIN:VEVENT', 'X-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VEVENT'), ['“DESCRIPTION, but the first”, “X-WR-TIMEZONE of the calendar”']], // prettier-ignore
    ['when somebody is busy', calendar('DTSTART:20200101').replace('BEGIN:VEVENT', 'BEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\nBEGIN:VEVENT'), ['A VFREEBUSY was left out']], // prettier-ignore
    ['groups in another script', 'Title,Date,Group\nOne,2000,中国\nTwo,2000,日本\n', ['“中国” is in facts/group-1', '“日本” is in facts/group-2']], // prettier-ignore
  ])('%s', (_, file, words) => {
    const { status, all } = imported(file);
    expect(status).toBe(0);
    for (const word of words) expect(all).toContain(word);
  });
});

describe('an import takes over', () => {
  test.each<[string, string, string]>([
    ['a date that is a text', slides({ start_date: '2014-03-18', text }), 'event: 2014-03-18'],
    ['a text that is no table', slides({ start_date: year, text: 'By itself' }), 'text: "By itself"'],
    ['an end without a start, as a date to mend', 'Title,Start,End\nOne,,2001\n', 'event: "/2001"'],
    ['words without a date, as a date to mend', 'Year,Headline,Display Date\n,One,Long ago\n', 'event: "Long ago"'],
    ['both times of a day', calendar('DTSTART:20200101T090000', 'DTEND:20200101T103000'), 'words: "09:00 – 10:30"'],
    ['the zone of a time', calendar('DTSTART;TZID=Europe/Paris:20200101T090000'), 'words: "09:00 Europe/Paris"'],
    ['an evening until midnight as one day', calendar('DTSTART:20200101T220000', 'DTEND:20200102T000000'), 'date: 2020-01-01,'], // prettier-ignore
    ['coordinates that are no numbers, as a fault', 'Title,Date,Lat,Lon\nOne,2000,52°71N,13°24E\n', '“52°71N” and “13°24E”'], // prettier-ignore
    ['a letter that means two directions, as a fault', 'Title,Date,Lat,Lon\nOne,2000,52°31N,13°24O\n', '“O” is east in German and west in French'], // prettier-ignore
    ['a date in another language', 'Title,Date\nUno,12 de marzo de 1810\n', 'event: 1810-03-12'],
    ['a month as a word', 'Year,Month,Day,Headline\n1984,June,18,One\n', 'event: 1984-06-18'],
    ['a year as a spreadsheet shows it', 'Year,Headline\n"1,985",One\n', 'event: "1985"'],
    ['a when among the properties', map({ properties: { name: 'One', when: { timespans: [{ start: { in: '1900' } }] } }, geometry: point }), 'event: "1900"'], // prettier-ignore
    ['the place of a slide', slides({ start_date: year, text, location: { name: 'Quay', lat: 52.11, lon: 4.51 } }), 'at: quay'], // prettier-ignore
    ['a date from the table of a placemark', '<kml><Placemark><name>One</name><ExtendedData><Data name="Date"><value>2020-05-06</value></Data></ExtendedData></Placemark></kml>', 'event: 2020-05-06'], // prettier-ignore
    ['a date from the schema of a placemark', '<kml><Placemark><name>One</name><ExtendedData><SchemaData><SimpleData name="start_date">2020-05</SimpleData></SchemaData></ExtendedData></Placemark></kml>', 'event: 2020-05'], // prettier-ignore
    ['a list of texts', map({ properties: { name: ['One', 'Two'], date: '2000' }, geometry: point }), 'One, Two'],
    ['a table after “sep=”', 'sep=;\nTitle;Date\nOne, two;2000\n', 'text: "One, two"'],
    ['a table after an empty line', '\nTitle;Date\nOne, two;2000\n', 'text: "One, two"'],
    ['the time of day beside a display date', 'Year,Month,Day,Time,Headline,Display Date\n2000,1,2,20:30,One,That night\n', 'words: "That night, 20:30"'], // prettier-ignore
    ['a display date that has its time', 'Year,Month,Day,Time,Headline,Display Date\n2000,1,2,20:30,One,half past 8:30 pm\n', 'words: "half past 8:30 pm"'], // prettier-ignore
    ['an end that is a time only', 'Year,Month,Day,Time,End Time,Headline\n2000,1,2,20:30,23:00,One\n', 'words: "20:30 – 23:00"'], // prettier-ignore
    ['an end without a year, as a date to mend', 'Year,End Month,End Day,Headline\n2000,3,4,One\n', 'event: "2000/03-04"'], // prettier-ignore
    ['a date in words that are not known, as a fault', 'Title,Date\nOne,one fine day\n', 'not a date, because its form is not known'], // prettier-ignore
    ['HTML that was not escaped', '<kml><Placemark><name>One</name><description>by <b>night</b> &amp; day</description></Placemark></kml>', 'by night & day'], // prettier-ignore
    ['the features of a collection in a collection', map({ type: 'FeatureCollection', features: [{ properties: { name: 'Inner', date: '2000' }, geometry: point }] }), 'text: Inner'], // prettier-ignore
    ['a row of a description only', 'Title,Start,Description\nOne,2000,\n,,Two\n', 'text: Two'],
  ])('%s', (_, file, part) => {
    const { status, facts } = imported(file);
    expect(status).toBe(0);
    expect(facts).toContain(part);
  });

  test.each<[string, string]>([
    ['in two columns', `Title,Date,Lat,Lon\nOne,2000,52° 31' 12" N,13°24'18"E\n`.replace(/(52[^,]*|13°[^\n]*)/g, (cell) => `"${cell.replaceAll('"', '""')}"`)], // prettier-ignore
    ['in one cell', `Title,Start,Location\nOne,2000,"52°31'12""N, 13°24'18""E"\n`],
    ['the wrong way round, where letters say so', `Title,Date,Lat,Lon\nOne,2000,13.405E,52.52N\n`],
    ['of a slide', JSON.stringify({ slides: [{ location: { lat: "52°31'12\"N", lon: "13°24'18\"E" }, date: '2000', text }] })], // prettier-ignore
  ])('degrees, minutes and seconds as degrees: %s', (_, file) => {
    expect(imported(file).all).toContain('coordinates: [13.405, 52.52]');
  });

  test('the quotation and the mediator of one article of our own table', () => {
    const head = 'id,text,standing,said,articles,quotes,via';
    const { facts } = imported(`${head}\na,One,said,2024,"A (Post, 2024)",no order,Radio\n`);
    expect(facts).toContain('via: [radio], quote: "no order"');
  });

  test('pictures written as HTML as sources', () => {
    const file = slides({ start_date: year, text, media: { url: "<img src='https://i.org/a.png'>" } });
    expect(imported(file).all).toContain('url: "https://i.org/a.png"');
  });

  test('the link of a row, and each of several addresses in one cell', () => {
    const { all } = imported('Year,Headline,Media,Link\n2000,One,https://a.org/1 https://a.org/2,https://b.org/\n');
    for (const url of ['https://a.org/1', 'https://a.org/2', 'https://b.org/']) expect(all).toContain(`url: "${url}"`);
  });

  test('the name of a calendar under either of its names', () => {
    const file = calendar('DTSTART:20200101').replace('BEGIN:VEVENT', 'NAME:Council\r\nBEGIN:VEVENT');
    expect(imported(file).all).toContain('title: Council');
  });

  test('addresses that stand in a text as sources, without the end of the sentence', () => {
    const file = slides({ start_date: year, text: { headline: 'One', text: 'See https://a.org/b_(c), (and https://d.org/e).' } }); // prettier-ignore
    const { all } = imported(file);
    for (const address of ['https://a.org/b_(c)', 'https://d.org/e']) expect(all).toContain(`url: "${address}"`);
  });

  test('the escapes in the name of a calendar', () => {
    const file = calendar('DTSTART:20200101').replace('BEGIN:VEVENT', 'X-WR-CALNAME:A\\, b\r\nBEGIN:VEVENT');
    expect(imported(file).all).toContain('title: "A, b"');
  });

  test('no cell of a column without a name for what has no column', () => {
    expect(imported('Title,Date,\nOne,2000,Two\n').facts).not.toContain('Two');
  });

  test('no slide without a place for a title that stands elsewhere', () => {
    const stops = [{ location: { lat: 1, lon: 2 }, text: { headline: 'One' } }, { text: { headline: 'Two' }, date: '2001' }]; // prettier-ignore
    expect(imported(JSON.stringify({ slides: stops })).facts).toContain('text: Two');
  });

  test('no cancelled event, and says so', () => {
    const { facts, all } = imported(
      calendar('DTSTART:20200101', 'SUMMARY:Off', 'STATUS:CANCELLED', 'END:VEVENT', 'BEGIN:VEVENT', 'SUMMARY:On'),
    );
    expect(facts).not.toContain('Off');
    expect(all).toContain('“Off” was cancelled');
  });
});

describe('a file that cannot be read is refused with what to do:', () => {
  test.each<[string, string, string, string]>([
    ['a picture', '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u0002\b\u0006', 'This is not a text file', 'JSON, CSV'],
    ['a PDF', '%PDF-1.4\n%\uFFFD\uFFFD\n', 'This is not a text file', 'JSON, CSV'],
    ['UTF-16 with its mark', '\uFFFD\uFFFDT\0i\0t\0l\0e\0,\0', 'it looks like UTF-16', 'UTF-8'],
    ['one NUL', 'Title,Date\nO\0ne,2000\n', 'file:2:2 Here stands a character that no text has', 'Remove it'],
    ['a calendar cut off', calendar('DTSTART:20200101').slice(0, -30), 'END:VEVENT is missing', 'download it again'],
    ['a name twice', '{"events": [{"text": "a",\n"text": "b"}]}', 'file:2:1 The name “text” stands twice', 'Rename'],
    ['JavaScript', "{'events': []}", 'a name in double quotes', 'this is JavaScript'],
    ['a script with a call', 'var tm = TimeMap.init({ datasets: [] });', 'a script that holds JSON', 'Remove what stands before'], // prettier-ignore
    ['a JSON a line', '{"a": 1}\n{"a": 2}\n', 'file:2:1 Something follows', 'make them one list'],
    ['KML of a link only', '<kml><NetworkLink><Link><href>https://a.org/b.kml</href></Link></NetworkLink></kml>', 'no placemarks', 'https://a.org/b.kml'], // prettier-ignore
  ])('%s', (_, file, sentence, remedy) => {
    const { status, all } = imported(file);
    expect(status).toBe(1);
    expect(all).toContain(sentence);
    expect(all).toContain(remedy);
  });
});

describe('a file made to be slow is read in seconds:', () => {
  const many = (part: string) => part.repeat(20_000);
  test.each([
    ['a figure', `id,text,standing,said,figures\na,One,said,2024,"M: x (${'1'.repeat(40)}!"\n`],
    ['an article', `id,text,standing,said,articles\na,One,said,2024,"${many('A (B, ')}"\n`],
    ['a location', `Title,Start,Location\nOne,2000,"50${many(' ')}x"\n`],
    ['a tag', slides({ start_date: year, text: { headline: 'One', text: many('<svg '.repeat(5)) } })],
    ['an address', slides({ start_date: year, text: { headline: 'One', text: `https://a.org/${many('....')}x` } })],
  ])('%s', (_, file) => {
    const started = performance.now();
    expect(imported(file).status).toBe(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
