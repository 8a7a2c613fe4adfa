/** Whether a text is a language tag (BCP 47) as stories and addresses write it: `en`, `pt-BR`, `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}
