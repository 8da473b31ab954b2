/** A text shown to people, in English and in Vietnamese. */
export interface Text {
  en: string;
  vi: string;
}
