/**
 * Makes texts comparable for who looks for words: without formatting, case, accents, widths of characters, and without the
 * difference between the two scripts in which Japanese writes its sounds. Both sides have to be folded.
 */

const NO_ASCII = /[^\0-\x7f]/;
/**
 * What may have to be folded, a sound with its mark as one; most letters are left alone, for long trees are searched.
 */
const FOLDED =
  /[\u3041-\u30f6\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]|[\u0300-\u036f]|[\u00aa-\u024f\u0390-\u03ce\u0400-\u0481\u1e00-\u1fff\u2018\u2019\u30a1-\u30f6\uff01-\uff9f]/g;
const MARKS = /[\u0300-\u036f]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/** Letters that Unicode does not take apart, as people write them who do not have them on their keyboards. */
const WRITTEN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  "‘": "'",
  "’": "'",
};

const known = new Map<string, string>();

export function folded(text: string): string {
  const small = text.replace(/§./g, "").toLowerCase();
  return NO_ASCII.test(small) ? small.replace(FOLDED, foldedLetter) : small;
}

function foldedLetter(letter: string): string {
  let found = known.get(letter);
  if (found === undefined) known.set(letter, (found = fold(letter)));
  return found;
}

function fold(letter: string): string {
  const plain = letter.normalize("NFKD").replace(MARKS, "").normalize("NFC");
  return (WRITTEN[plain] ?? plain).replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}
