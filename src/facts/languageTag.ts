/**
 * Whether a text is a language tag (BCP 47) as stories and addresses write it: `en`, `pt-BR`, `zh-Hant`, `ca-valencia`.
 * `Intl` takes each of them, and throws at `en-US-GB`.
 */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))?$/.test(text);
}
