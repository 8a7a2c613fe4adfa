/** Forms of a counted noun by plural category (CLDR); `#` stands for the number. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();
const formats = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** A counter for one locale: `count(3, { one: '# fact', other: '# facts' })` is "3 facts". */
export function counter(locale: string): (n: number, forms: Forms) => string {
  return (n, forms) => {
    const form = forms[kept(rules, locale, () => new Intl.PluralRules(locale)).select(n)] ?? forms.other;
    return form.replace('#', numberWords(locale, n));
  };
}

/** A number with the separators of the locale: "12,000". */
export function numberWords(locale: string, n: number): string {
  return kept(formats, locale, () => new Intl.NumberFormat(locale)).format(n);
}

/** Names joined as the locale joins them: "A, B and C", or "A, B or C" as a `disjunction`. */
export function listWords(
  locale: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return kept(lists, `${locale} ${type}`, () => new Intl.ListFormat(locale, { type })).format(items);
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const found = store.get(key) ?? make();
  store.set(key, found);
  return found;
}
