import { createReadStream } from 'node:fs';

/** More of one feature than this is no feature of a register. */
const LONGEST_FEATURE_CHARACTERS = 4_000_000;

/**
 * Hands out the objects of the "features" array one by one, as text, and afterwards everything around them, so that a
 * file of any size takes little memory and never holds the server up. Null when there is no such array.
 */
export async function* splitFeatures(path: string): AsyncGenerator<string[], string | null> {
  const decoder = new TextDecoder('utf-8');
  const splitter = new FeatureSplitter();
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    const features = splitter.push(decoder.decode(block, { stream: true }));
    if (features.length > 0) yield features;
  }
  splitter.push(decoder.decode());
  return splitter.surroundings();
}

/** Follows braces and strings; knows nothing else of JSON. */
class FeatureSplitter {
  #around = '';
  #feature = '';
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** Depth of the array's elements, once it has begun. */
  #featureDepth: number | null = null;
  #isDone = false;

  push(text: string): string[] {
    const features: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!;
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === '\\') this.#isEscaped = true;
        else if (sign === '"') this.#inString = false;
        continue;
      }
      if (sign === '"') this.#inString = true;
      else if (sign === '{' || sign === '[') {
        if (sign === '[' && this.#beginsFeatures(text, from, at)) this.#featureDepth = this.#depth + 1;
        else if (sign === '{' && this.#depth === this.#featureDepth) {
          this.#around += text.slice(from, at);
          from = at;
        }
        this.#depth++;
      } else if (sign === '}' || sign === ']') {
        this.#depth--;
        if (sign === '}' && this.#depth === this.#featureDepth) {
          features.push(this.#feature + text.slice(from, at + 1));
          this.#feature = '';
          from = at + 1;
        } else if (this.#featureDepth !== null && this.#depth < this.#featureDepth) {
          this.#featureDepth = null;
          this.#isDone = true;
        }
      }
    }
    const isInside = this.#featureDepth !== null && this.#depth > this.#featureDepth;
    if (isInside) this.#feature += text.slice(from);
    else this.#around += text.slice(from);
    if (this.#feature.length > LONGEST_FEATURE_CHARACTERS || this.#around.length > LONGEST_FEATURE_CHARACTERS)
      throw new RangeError('too long');
    return features;
  }

  /** The file without its features; null when there was no array of them, or it never ended. */
  surroundings(): string | null {
    return this.#isDone && this.#depth === 0 ? this.#around : null;
  }

  #beginsFeatures(text: string, from: number, at: number): boolean {
    if (this.#isDone || this.#featureDepth !== null || this.#depth !== 1) return false;
    return /"features"\s*:\s*$/.test((this.#around + text.slice(from, at)).slice(-200));
  }
}
