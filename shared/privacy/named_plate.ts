import { type Stretch, stretches } from './finding.ts';

const LABEL =
  /(?<!\p{L})(?:(?:bil|moped|fordons|släp|mc-?)(?:nr|num+e?r(?:et)?|numret)|regg?\.?[\s-]?(?:nr|num+e?r(?:et)?|numret|num|no|skylt\p{L}{0,3}|plåt\p{L}{0,3}|beteckning\p{L}{0,2})|regn\.?r|reg|registrerings(?:num+e?r(?:et)?|numret|nr|skylt|tecken|tecknet)\p{L}{0,3}|nummerplåt\p{L}{0,5}|nummerskylt\p{L}{0,4}|registrerad)\.?(?!\p{L})/giu;
const LABELLED =
  /^(?:\s?[:;=/(”"'-]|\s(?:är|var|med|på|börjar|ca|nr|som|började|lyder)|\s(?:på|till) (?:\p{L}+ )?\p{L}+(?::| är| var))?\s?[”"'(]?([a-zåäö]{2,3}[ _.-]?\d{1,3}[a-z?]?|[a-z] [a-z] [a-z] \d \d [a-z\d]|[a-zåäö]{1,3}[ -]?[a-zåäö]{0,2} ?\d{3,5}|(?=\d{0,2}[a-z])[a-z\d?]{3}[ _.-]?[\dolix?]{2,3}[a-z]?)(?![\p{L}\p{N}])/iu;
/** "börjar på ABC", "slutar med 123": a part of a plate. */
const PART =
  /^(?: okänt\p{L}*| oklart)?,?(?: men| och)? (?:(?:som )?(?:börjar|började|börja|inleds|slutar|slutade|innehåller)(?: på| med)?|ngt med|något med) [”"]?((?:[A-ZÅÄÖ]{2,3}|[a-z]{3})(?: ?\d{1,3})?|\d{2,3}|\d\d[A-Za-z])(?![\p{L}\p{N}])/u;
const PLATE_WORD =
  /(?<!\p{L})(?:regg?\.?[\s-]?(?:nr|num+e?r(?:et)?|skylt\p{L}{0,3}|plåt\p{L}{0,3})|registrerings(?:nummer|nr|skylt)\p{L}{0,3}|nummerplåt\p{L}{0,5}|nummerskylt\p{L}{0,4})/giu;

/** "personlig skylt KUNGEN". */
const PERSONAL =
  /(?<=(?<!\p{L})[Pp]ersonlig(?:a|t)? (?:reg(?:istrerings)?)?(?:nummer)?(?:skylt|skylten|skyltar|plåt|plåten|plåtar)(?: med)?(?: texten)?:? ?[”"]?)[A-ZÅÄÖ\d](?: ?[A-ZÅÄÖ\d]){1,6}(?![\p{L}\p{N}])/gu;

/** Plates, and parts of them, that are called so in the words before. */
export function findNamedPlates(text: string): Stretch[] {
  const parts = [...text.matchAll(PLATE_WORD)].flatMap((label) => {
    const start = label.index + label[0].length;
    const part = PART.exec(text.slice(start, start + 50));
    if (!part?.[1]) return [];
    const to = start + part[0].length;
    return [{ from: to - part[1].length, to }];
  });
  const wholes = [...text.matchAll(LABEL)].flatMap((label) => {
    const start = label.index + label[0].length;
    const plate = LABELLED.exec(text.slice(start, start + 30));
    if (
      !plate?.[1] ||
      /^(?:ca|kl|är|var|på|i|den|nr|för|av|som|med|till|fr|vid|ej|ny|per|om)[ -]?\d/i.test(plate[1])
    )
      return [];
    if (!/\d/.test(plate[1])) return [];
    const to = start + plate[0].length;
    return [{ from: to - plate[1].length, to }];
  });
  return [...wholes, ...parts, ...stretches(text, PERSONAL)];
}
