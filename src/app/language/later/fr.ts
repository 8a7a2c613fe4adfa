import { counter } from '../number.ts';
import type { LaterWords } from './en.ts';

const count = counter('fr-FR');
const num = (n: number) => count(n, { other: '#' });
const facts = (n: number) => count(n, { one: '# fait', many: '# de faits', other: '# faits' });

/** The first of a month is an ordinal: "1er octobre 2024". */
const first = (date: string) => date.replace(/^1(?= )/, '1er');

/** The words of what comes after the first screen, in French. */
export const words: LaterWords = {
  factPage: {
    others: 'D’autres réponses peuvent se trouver parmi les faits qui ne sont pas ici.',
    plain: 'En mots simples',
    onMap: 'Voir sur la carte et la chronologie',
    picture: (text) => `Carte du récit où ce fait est marqué\u202f: ${text}`,
  },
  summary: 'En bref',
  retry: 'Réessayer',
  list: {
    inArticles: 'Dans',
    title: 'Tous les faits',
    left: (n, reasons) =>
      `${count(n, { one: '# fait non affiché', many: '# de faits non affichés', other: '# faits non affichés' })}\u202f: ${reasons}.`,
    broughtOne: 'Affiché parce qu’il dément une affirmation affichée',
    outsideOnly: (n) => `${facts(n)} hors des jours choisis.`,
    later: (n, date) =>
      `${count(n, {
        one: '# fait pas encore connu',
        many: '# de faits pas encore connus',
        other: '# faits pas encore connus',
      })} le ${first(date)}.`,
    perhaps: 'Peut-être déjà connu à cette date',
    perhapsBy: (n, date) =>
      count(n, {
        one: `# fait peut-être déjà connu le ${first(date)}, pas compté.`,
        many: `# de faits peut-être déjà connus le ${first(date)}, pas comptés.`,
        other: `# faits peut-être déjà connus le ${first(date)}, pas comptés.`,
      }),
    reason: {
      withdrawn: (n) => count(n, { one: '# retiré', many: '# de retirés', other: '# retirés' }),
      'not-key': (n) => `${num(n)} hors des faits clés`,
      standing: (n) => `${num(n)} d’un autre degré de certitude`,
      place: (n) => `${num(n)} dans d’autres lieux`,
      voice: (n) => `${num(n)} par d’autres voix`,
      article: (n) => `${num(n)} dans d’autres articles`,
      question: (n) => `${num(n)} sur d’autres questions`,
      q: (n) => `${num(n)} sans les mots cherchés`,
    },
    empty: 'Aucun fait ne correspond.',
    part: (first, all) =>
      `Voici les faits clés et ${count(first, {
        one: 'le premier fait',
        many: 'les premiers # de faits',
        other: 'les # premiers faits',
      })} sur ${num(all)}.`,
    partFiles: 'Tous peuvent être téléchargés.',
    partAll: (all) => `Afficher tout\u202f: ${facts(all)}`,
  },
  stack: {
    here: (n, places) => `${facts(n)}\u202f: ${places}`,
    more: (n) => `Et encore ${facts(n)}. Un filtre ou une période plus courte les sépare.`,
    later: 'Plus tard',
  },
  brush: {
    first: 'Premier jour',
    last: 'Dernier jour',
    window: 'Jours choisis',
  },
  pages: {
    showing: (first, last, all) => `Faits ${num(first)} à ${num(last)} sur ${num(all)}`,
    loading: (page) => `Chargement de la page ${page}…`,
    above: 'Pages de la liste',
    below: 'Pages de la liste, en dessous',
    first: 'Première',
    previous: 'Précédente',
    next: 'Suivante',
    last: 'Dernière',
    page: 'Page',
    of: (pages) => `sur ${pages}`,
    go: 'Aller',
    trouble: {
      page: 'Ces faits n’ont pas pu être chargés. Ce qui était affiché reste.',
      fact: 'Ce fait n’a pas pu être chargé.',
      answers: 'Les réponses des autres n’ont pas pu être chargées.',
    },
  },
  filters: {
    title: 'Filtrer',
    names: {
      standing: 'Degré de certitude',
      place: 'Lieu',
      voice: 'Voix',
      article: 'Article',
      question: 'Question',
      q: 'Mots',
    },
    chip: (name, n) => `${name}, ${facts(n)}`,
    more: (n) => `${num(n)} de plus`,
    fewer: 'Moins',
    among: (n) => `Chercher parmi ${num(n)}`,
    hidden: (n) => `Encore ${num(n)}\u202f; tapez une partie du nom pour chercher.`,
    failed: 'Les filtres n’ont pas pu être chargés. Fermez-les et rouvrez-les.',
    active: (n) => count(n, { one: '# choisi', many: '# de choisis', other: '# choisis' }),
  },
  search: {
    label: 'Chercher dans les faits',
    hint: 'Texte, voix, lieux, articles',
    searching: 'Recherche…',
    failed: 'La recherche n’a pas pu se faire. Ce qui était affiché reste.',
  },
  questions: {
    counted:
      'Ce qu’une voix dit en une occasion compte pour une origine, quel que soit le nombre d’articles qui le reprennent.',
    part: 'certaines réponses\u202f; les autres ne sont pas arrivées.',
    title: 'Questions',
    asked: 'Question',
    asOf: (date) => `Ce qu’on savait le ${first(date)}`,
    atEnd: 'Ce qu’on savait à la fin',
    perhaps: 'Peut-être déjà connu à cette date\u202f; pas compté',
    later: (n) =>
      count(n, {
        one: '# réponse est venue plus tard.',
        many: '# de réponses sont venues plus tard.',
        other: '# réponses sont venues plus tard.',
      }),
    measures: 'Des mesures différentes comptent des choses différentes\u202f; chacune a sa propre échelle.',
    noNumber: 'Aucun chiffre donné',
    strip: (measure, n) =>
      `${measure}\u202f: ${count(n, { one: '# chiffre', many: '# de chiffres', other: '# chiffres' })}`,
    all: 'Toutes les questions',
    find: 'Chercher une question',
    some: (n, all) =>
      `Ici, ${num(n)} sur ${count(all, { one: '# réponse', many: '# de réponses', other: '# réponses' })}\u202f: les démentis d’abord, puis les propos les plus proches dans le temps.`,
    of: (n, all) => `Ici, ${num(n)} sur ${num(all)}`,
    moreAnswers: 'Plus de réponses',
    hidden: (n) => `Encore ${num(n)}\u202f; tapez une partie d’une question pour chercher.`,
    told: 'Réponses',
    also: 'Aussi',
  },
  share: {
    title: 'Partager',
    label: 'Adresse de cette vue',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'La copie n’est pas permise ici. Sélectionnez l’adresse et copiez-la.',
    note: 'L’adresse ouvre la page complète avec ce qui est affiché maintenant.',
  },
  credits: {
    report: 'Signaler une erreur',
    title: 'À propos de cette page',
    publisher: 'Publié par',
    corrections: 'Corrections',
    noCorrections: 'Aucune pour l’instant.',
    correctedHere:
      'Ne figurent ici que les faits déjà chargés\u202f; la correction d’un autre se trouve auprès de ce fait.',
    licence: 'Licence',
    sources: 'Articles',
    map: 'Carte\u202f: Natural Earth (domaine public)\u202f; GeoNames (CC BY 4.0)\u202f; Unicode CLDR (licence Unicode v3).',
    borders:
      'Les frontières suivent les positions des Nations unies\u202f; la Crimée est montrée comme faisant partie de l’Ukraine\u202f; les lignes contestées sont en tirets.',
    asOf: (date) =>
      /^\d{1,2}(?:er)? \p{L}{3}/u.test(date) ? `Situation au ${first(date)}.` : `Situation\u202f: ${date}.`,
    moreArticles: (n) => `En afficher plus\u202f; encore ${num(n)}`,
    articleTexts: 'Les textes des articles ne sont pas publiés ici\u202f; des liens y mènent.',
    pending: 'Tous les faits n’ont pas encore été comparés avec leur article.',
  },
  offline: {
    shown: (date) => `Vous voyez la copie hors ligne du ${first(date)}.`,
    title: 'Sans réseau',
    keep: 'Garder hors ligne',
    again: 'Renouveler la copie hors ligne',
    remove: 'Supprimer la copie hors ligne',
    single: 'Télécharger cette page en un seul fichier',
    keeping: 'Enregistrement de la page…',
    kept: (date) => `Copie hors ligne du ${first(date)}\u202f: cette page s’ouvre ici sans réseau.`,
    takes: (size) => `Elle occupe ${size}.`,
    part: 'Elle contient les faits clés et compte tous les faits\u202f; des autres, elle a ceux que vous lisez tant qu’elle est gardée.',
    failed: 'Cette page n’a pas pu être gardée hors ligne.',
  },
  broken: 'Ce fichier est endommagé, ou ce navigateur est trop ancien pour lui. Voici, en mots, ce qu’il dit.',
  lacking: 'Le fait demandé par l’adresse n’est pas dans ce fichier\u202f: le récit s’ouvre donc au début.',
  downloads: {
    title: 'À emporter',
    files: {
      'dataset.json': 'Tout ce qui est sur cette page (JSON)',
      'facts.csv': 'Tous les faits en tableau (CSV)',
      'facts.geojson': 'Tous les faits et lieux pour une carte (GeoJSON)',
      'citation.txt': 'Comment citer cette page (texte)',
      'citation.bib': 'Référence pour BibTeX',
      'citation.json': 'Référence pour Zotero et d’autres (CSL-JSON)',
      'feed.xml': 'Faits et corrections en flux (Atom)',
    },
  },
  embed: {
    title: 'Intégrer à une page',
    explain: 'Collez l’un de ces codes dans votre page. Chacun montre ce récit et rien qui vienne d’un tiers.',
    kinds: {
      plain: 'Cadre simple',
      responsive: 'Cadre adapté aux écrans étroits',
      loader: 'Cadre qui règle sa hauteur',
      pinned: 'Le même, avec un script qui ne peut pas changer',
      frozen: 'Cette version pour toujours',
      frozenLoader: 'Cette version pour toujours, dans un cadre qui règle sa hauteur',
      image: 'Image avec un lien',
    },
    notes: {
      plain: 'Fonctionne partout\u202f; la hauteur est fixe.',
      responsive: 'Pour les pages qui permettent les styles mais pas les scripts.',
      loader: 'Un script d’un kilo-octet crée le cadre\u202f; sans lui, le lien reste.',
      pinned: 'Le navigateur de votre lecteur vérifie le script avant de l’exécuter.',
      frozen:
        'Les changements et corrections faits ensuite n’y arrivent pas\u202f; un lien mène à la version la plus récente.',
      frozenLoader: 'Le script non plus ne peut pas changer.',
      image: 'Pour les lettres d’information et les flux.',
    },
    copy: (kind) => `Copier\u202f: ${kind}`,
  },
  dense: {
    scrubDays: 'Jour',
    onDay: (date, n) => `${date}\u202f: ${facts(n)}`,
    severalFrom: (n, from, to) => `${facts(n)} du ${first(from)} au ${first(to)}`,
    moreHere: (n) =>
      `${count(n, { one: '# autre fait', many: '# d’autres faits', other: '# autres faits' })} ici. Choisissez des jours ou filtrez pour en voir moins à la fois.`,
  },
  plain: {
    title: 'Mots simples',
    glossary: 'Mots expliqués',
  },
  provenance: {
    loading: 'Chargement…',
    none: 'Le registre des sources ne contient rien sur ce fait.',
    absent: 'Cette copie de la page est livrée sans le registre des sources.',
    verified: (date) => `Dernière vérification le ${first(date)}.`,
    article: 'Article (SHA-256)',
    span: 'Passage (SHA-256)',
    characters: (start, end) => `caractères ${start} à ${end}`,
    position: 'Emplacement',
  },
  present: {
    entrances: 'Pour la classe',
    title: 'Présenter',
    guess: 'Deviner d’abord',
    handout: 'Fiches',
  },
};
