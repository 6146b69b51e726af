import { customType } from "drizzle-orm/pg-core";

/**
 * A value of a column that holds personal data: ciphertext, which the kernel's cipher alone makes and opens. It is no
 * string, so that plain text does not compile where a sealed value belongs, nor the other way round. `F` is the
 * column, `table.column`, to which the value is bound.
 */
export class Sealed<F extends string = string> {
  readonly #text: string;

  constructor(
    readonly field: F,
    text: string,
  ) {
    this.#text = text;
  }

  /** The ciphertext, as it is stored. */
  get text(): string {
    return this.#text;
  }
}

/** A keyed hash under which a sealed value is found again: equal for equal values of one field. */
export class LookupHash<F extends string = string> {
  readonly #text: string;

  constructor(
    readonly field: F,
    text: string,
  ) {
    this.#text = text;
  }

  /** The hash, as it is stored. */
  get text(): string {
    return this.#text;
  }
}

/** SQL types of such columns: domains of text that take nothing which does not look sealed or hashed. */
export const SEALED_TYPE = "sealed_text";
export const LOOKUP_TYPE = "lookup_hash";

/** A column of sealed values. @param field its own `table.column`. */
export const sealed = <F extends string>(field: F) =>
  customType<{ data: Sealed<F>; driverData: string }>({
    dataType: () => SEALED_TYPE,
    toDriver: ({ text }) => text,
    fromDriver: (text) => new Sealed(field, text),
  })();

/** A column of look-up hashes. @param field the column whose values it finds. */
export const lookupHash = <F extends string>(field: F) =>
  customType<{ data: LookupHash<F>; driverData: string }>({
    dataType: () => LOOKUP_TYPE,
    toDriver: ({ text }) => text,
    fromDriver: (text) => new LookupHash(field, text),
  })();
