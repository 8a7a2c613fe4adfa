import { counter } from '../number.ts';
import type { LaterWords } from './en.ts';

const count = counter('es-ES');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# dato', many: '# de datos', other: '# datos' });

/** The words of what comes after the first screen, in Spanish. */
export const words: LaterWords = {
  factPage: {
    onMap: 'Ver en el mapa y la cronología',
    picture: (text) => `Mapa de la historia con este dato marcado: ${text}`,
  },
  list: {
    title: 'Todos los datos',
    left: (n, reasons) =>
      `${count(n, { one: '# dato no se muestra', many: '# de datos no se muestran', other: '# datos no se muestran' })}: ${reasons}.`,
    broughtOne: 'Se muestra porque niega una afirmación que está a la vista',
    outsideOnly: (n) => `${facts(n)} fuera de los días elegidos.`,
    later: (n, date) =>
      `${count(n, {
        one: '# dato no se conocía aún',
        many: '# de datos no se conocían aún',
        other: '# datos no se conocían aún',
      })} el ${date}.`,
    perhaps: 'Quizá ya conocido en esa fecha',
    perhapsBy: (n, date) =>
      count(n, {
        one: `# dato quizá ya conocido el ${date}, sin contar.`,
        many: `# de datos quizá ya conocidos el ${date}, sin contar.`,
        other: `# datos quizá ya conocidos el ${date}, sin contar.`,
      }),
    reason: {
      withdrawn: (n) => count(n, { one: '# retirado', many: '# de retirados', other: '# retirados' }),
      'not-key': (n) => `${num(n)} fuera de los datos clave`,
      standing: (n) => `${num(n)} con otro grado de certeza`,
      place: (n) => `${num(n)} de otros lugares`,
      voice: (n) => `${num(n)} de otras voces`,
      article: (n) => `${num(n)} en otros artículos`,
      question: (n) => `${num(n)} sobre otras preguntas`,
      q: (n) => `${num(n)} sin las palabras buscadas`,
    },
    empty: 'Ningún dato coincide.',
    part: (first, all) =>
      `Aquí están los datos clave y ${count(first, {
        one: 'el primero',
        many: 'el primer # de datos',
        other: 'los # primeros',
      })} de ${facts(all)}.`,
    partFiles: 'Todos se pueden descargar.',
    partAll: (all) => `Mostrar todo: ${facts(all)}`,
  },
  stack: {
    here: (n, places) => `${facts(n)}: ${places}`,
    more: (n) =>
      `Y ${count(n, { one: '# dato más', many: '# de datos más', other: '# datos más' })}. Un filtro o un periodo más corto los separa.`,
    later: 'Más tarde',
  },
  brush: {
    first: 'Primer día',
    last: 'Último día',
    window: 'Días elegidos',
  },
  pages: {
    showing: (first, last, all) => `Datos ${num(first)} a ${num(last)} de ${num(all)}`,
    loading: (page) => `Cargando la página ${page}…`,
    above: 'Páginas de la lista',
    below: 'Páginas de la lista, debajo de ella',
    first: 'Primera',
    previous: 'Anterior',
    next: 'Siguiente',
    last: 'Última',
    page: 'Página',
    of: (pages) => `de ${pages}`,
    go: 'Ir',
    trouble: {
      page: 'No se pudieron cargar estos datos. Queda lo que estaba a la vista.',
      fact: 'No se pudo cargar este dato.',
      answers: 'No se pudieron cargar las respuestas de otros.',
    },
  },
  filters: {
    title: 'Filtrar',
    names: {
      standing: 'Grado de certeza',
      place: 'Lugar',
      voice: 'Voz',
      article: 'Artículo',
      question: 'Pregunta',
      q: 'Palabras',
    },
    chip: (name, n) => `${name}, ${facts(n)}`,
    more: (n) => `${num(n)} más`,
    fewer: 'Menos',
    among: (n) => `Buscar entre ${num(n)}`,
    hidden: (n) => `${num(n)} más; escriba una parte del nombre para buscar.`,
    failed: 'No se pudieron cargar los filtros. Ciérrelos y vuelva a abrirlos.',
    active: (n) => count(n, { one: '# elegido', many: '# de elegidos', other: '# elegidos' }),
  },
  search: {
    label: 'Buscar en los datos',
    hint: 'Texto, voces, lugares, artículos',
    clear: 'Borrar la búsqueda',
    searching: 'Buscando…',
    failed: 'No se pudo hacer la búsqueda. Queda lo que estaba a la vista.',
  },
  questions: {
    counted: 'Lo que una voz dice en una ocasión cuenta como un solo origen, aparezca en los artículos que aparezca.',
    part: 'algunas respuestas; las demás no han llegado.',
    title: 'Preguntas',
    index: 'En qué responden distinto las fuentes',
    asked: 'Pregunta',
    asOf: (date) => `Lo que se sabía el ${date}`,
    atEnd: 'Lo que se sabía al final',
    perhaps: 'Quizá ya conocido en esa fecha; sin contar',
    later: (n) =>
      count(n, {
        one: '# respuesta llegó más tarde.',
        many: '# de respuestas llegaron más tarde.',
        other: '# respuestas llegaron más tarde.',
      }),
    measures: 'Medidas distintas cuentan cosas distintas y tienen cada una su escala.',
    noNumber: 'No se da ninguna cifra',
    strip: (measure, n) => `${measure}: ${count(n, { one: '# cifra', many: '# de cifras', other: '# cifras' })}`,
    show: 'Mostrar este dato',
    all: 'Todas las preguntas',
    find: 'Buscar una pregunta',
    some: (n, all) =>
      `Aquí, ${num(n)} de ${count(all, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' })}: primero las negaciones, después lo dicho en fechas más cercanas.`,
    of: (n, all) => `Aquí, ${num(n)} de ${num(all)}`,
    moreAnswers: 'Más respuestas',
    hidden: (n) => `${num(n)} más; escriba una parte de una pregunta para buscar.`,
    told: 'Respuestas',
    also: 'También',
  },
  share: {
    title: 'Compartir',
    label: 'Dirección de esta vista',
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied: 'Aquí no se permite copiar. Seleccione la dirección y cópiela.',
    note: 'La dirección abre la página completa con lo que se ve ahora.',
  },
  credits: {
    title: 'Sobre esta página',
    publisher: 'Publicado por',
    corrections: 'Correcciones',
    noCorrections: 'Ninguna hasta ahora.',
    correctedHere:
      'Aquí solo figuran los datos que esta página ya ha leído; la corrección de otro está junto a ese dato.',
    licence: 'Licencia',
    sources: 'Artículos',
    map: 'Mapa: Natural Earth (dominio público); GeoNames (CC BY 4.0); Unicode CLDR (licencia Unicode v3).',
    borders:
      'Las fronteras siguen las posiciones de las Naciones Unidas; Crimea se muestra como parte de Ucrania; las líneas en disputa son discontinuas.',
    asOf: (date) => (/^\d{1,2} de /.test(date) ? `Situación a ${date}.` : `Situación: ${date}.`),
    moreArticles: (n) => `Mostrar más; quedan ${num(n)}`,
    articleTexts: 'Los textos de los artículos no se publican aquí; hay enlaces que llevan a ellos.',
    pending: 'Aún no se han comparado todos los datos con su artículo.',
  },
  offline: {
    title: 'Sin conexión',
    keep: 'Guardar para usar sin conexión',
    again: 'Renovar la copia sin conexión',
    remove: 'Eliminar la copia sin conexión',
    single: 'Descargar esta página en un solo archivo',
    keeping: 'Guardando esta página…',
    kept: (date) => `Copia sin conexión del ${date}: esta página se abre aquí sin red.`,
    takes: (size) => `Ocupa ${size}.`,
    part: 'Contiene los datos clave y cuenta todos los datos; de los demás tiene los que usted lea mientras se conserve.',
    failed: 'No se pudo guardar esta página para usarla sin conexión.',
  },
  lacking: 'El dato que pide la dirección no está en este archivo, así que la historia se abre por el principio.',
  downloads: {
    title: 'Para llevar',
    files: {
      'dataset.json': 'Todo lo que hay en esta página (JSON)',
      'facts.csv': 'Todos los datos en una tabla (CSV)',
      'facts.geojson': 'Todos los datos y lugares para un mapa (GeoJSON)',
      'citation.txt': 'Cómo citar esta página (texto)',
      'citation.bib': 'Cita para BibTeX',
      'citation.json': 'Cita para Zotero y otros (CSL-JSON)',
      'feed.xml': 'Datos y correcciones como canal (Atom)',
    },
  },
  embed: {
    title: 'Insertar en una página',
    explain: 'Pegue uno de estos códigos en su página. Cada uno muestra esta historia y nada de terceros.',
    kinds: {
      plain: 'Marco simple',
      responsive: 'Marco que se adapta a pantallas estrechas',
      loader: 'Marco que ajusta su altura',
      pinned: 'El mismo, con un script que no puede cambiar',
      frozen: 'Esta versión para siempre',
      frozenLoader: 'Esta versión para siempre, en un marco que ajusta su altura',
      image: 'Imagen con un enlace',
    },
    notes: {
      plain: 'Funciona en todas partes; la altura es fija.',
      responsive: 'Para páginas que permiten estilos y no scripts.',
      loader: 'Un script de un kilobyte crea el marco; sin él queda el enlace.',
      pinned: 'El navegador de sus lectores comprueba el script antes de ejecutarlo.',
      frozen: 'Los cambios y las correcciones posteriores no llegan a ella; un enlace lleva a la versión más reciente.',
      frozenLoader: 'Tampoco el script puede cambiar.',
      image: 'Para boletines y canales.',
    },
    copy: (kind) => `Copiar: ${kind}`,
  },
  dense: {
    scrubDays: 'Día',
    onDay: (date, n) => `${date}: ${facts(n)}`,
    severalFrom: (n, from, to) => `${facts(n)} del ${from} al ${to}`,
    moreHere: (n) =>
      `${count(n, { one: '# dato más', many: '# de datos más', other: '# datos más' })} aquí. Elija días o filtre para ver menos a la vez.`,
  },
  plain: {
    title: 'Palabras sencillas',
    glossary: 'Palabras explicadas',
  },
  provenance: {
    loading: 'Cargando…',
    none: 'El registro de fuentes no contiene nada sobre este dato.',
    absent: 'Esta copia de la página viene sin el registro de fuentes.',
    verified: (date) => `Última comprobación: ${date}.`,
    article: 'Artículo (SHA-256)',
    span: 'Pasaje (SHA-256)',
    characters: (start, end) => `caracteres ${start} a ${end}`,
    position: 'Dónde está',
  },
  present: {
    entrances: 'Para la clase',
    title: 'Presentar',
    guess: 'Adivinar primero',
    handout: 'Fichas',
  },
};
