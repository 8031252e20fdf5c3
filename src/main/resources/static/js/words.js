// The page's sentences for its scripts, in the page's language. The server writes them into the page from its message files.

const holder = document.getElementById('sentences');
const sentences = holder ? JSON.parse(holder.dataset.words) : {};

/** For numbers and dates. */
export const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

/** The sentence with its values in their places `{0}`, `{1}`. */
export function say(key, ...values) {
  const sentence = sentences[key];
  if (sentence === undefined) throw new Error(`no sentence ${key}`);
  return sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
}

/** The sentence for this many, which is its value `{0}`. */
export function counted(key, number, ...values) {
  return say(`${key}.${number === 1 ? 'one' : 'other'}`, number, ...values);
}
