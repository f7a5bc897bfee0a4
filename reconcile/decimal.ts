/**
 * Exact decimal numbers as scaled integers: 1,344.73 is 134473 hundredths.
 *
 * A document states thousands of relations and each is weighed several times over, so that adding and comparing must cost
 * next to nothing; an integer of any size is exact and quick. Only `dividedBy` and `rounded` round, and say to how many places.
 */
type Numeric = Decimal | string | number;

const powers: bigint[] = [1n];
/** 10^n for n ≥ 0. */
function power(n: number): bigint {
  for (let known = powers.length; known <= n; known++) powers.push(powers[known - 1]! * 10n);
  return powers[n]!;
}

const pattern = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

function parse(text: string): Decimal {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const units = BigInt(`${sign}${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places < 0 ? new Decimal(units * power(-places), 0) : new Decimal(units, places);
}

/** The quotient to the nearest integer, halves away from zero. */
function nearest(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  const twice = 2n * (rest < 0n ? -rest : rest);
  if (twice < (divisor < 0n ? -divisor : divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

export class Decimal {
  /** The number is `units` × 10^-`places`, `places` ≥ 0. */
  readonly units: bigint;
  readonly places: number;
  #text: string | undefined;

  constructor(units: bigint, places: number) {
    this.units = units;
    this.places = places;
  }

  /** Of digits (`-12.50`, `1e-4`) or a whole number; throws RangeError for anything else. */
  static of(value: Numeric): Decimal {
    if (value instanceof Decimal) return value;
    return typeof value === 'number' ? new Decimal(BigInt(value), 0) : parse(value);
  }

  plus(other: Numeric): Decimal {
    const b = Decimal.of(other);
    if (b.units === 0n) return this;
    if (this.units === 0n) return b;
    if (this.places === b.places) return new Decimal(this.units + b.units, this.places);
    return this.places > b.places
      ? new Decimal(this.units + b.#unitsAt(this.places), this.places)
      : new Decimal(this.#unitsAt(b.places) + b.units, b.places);
  }

  minus(other: Numeric): Decimal {
    return this.plus(Decimal.of(other).negated());
  }

  times(other: Numeric): Decimal {
    const b = Decimal.of(other);
    // most factors are 1: figures stand in sums as they are
    if (b.units === 1n && b.places === 0) return this;
    return new Decimal(this.units * b.units, this.places + b.places);
  }

  /** The quotient to so many places, halves away from zero; throws RangeError where `other` is 0. */
  dividedBy(other: Numeric, places: number): Decimal {
    const b = Decimal.of(other);
    const shift = places + b.places - this.places;
    return shift >= 0
      ? new Decimal(nearest(this.units * power(shift), b.units), places)
      : new Decimal(nearest(this.units, b.units * power(-shift)), places);
  }

  /** To so many places, halves away from zero. */
  rounded(places: number): Decimal {
    if (places >= this.places) return new Decimal(this.#unitsAt(places), places);
    return new Decimal(nearest(this.units, power(this.places - places)), places);
  }

  negated(): Decimal {
    return new Decimal(-this.units, this.places);
  }

  abs(): Decimal {
    return this.units < 0n ? this.negated() : this;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  compare(other: Numeric): number {
    const b = Decimal.of(other);
    const x = this.places < b.places ? this.#unitsAt(b.places) : this.units;
    const y = b.places < this.places ? b.#unitsAt(this.places) : b.units;
    return x < y ? -1 : x > y ? 1 : 0;
  }

  eq(other: Numeric): boolean {
    return this.compare(other) === 0;
  }
  lt(other: Numeric): boolean {
    return this.compare(other) < 0;
  }
  lte(other: Numeric): boolean {
    return this.compare(other) <= 0;
  }
  gt(other: Numeric): boolean {
    return this.compare(other) > 0;
  }
  gte(other: Numeric): boolean {
    return this.compare(other) >= 0;
  }

  /** Digits without an exponent: to `places`, halves away from zero, or, where none are asked for, as few as are exact. */
  toFixed(places?: number): string {
    if (places !== undefined) return digitsOf(this.rounded(places).units, places);
    this.#text ??= trimmed(digitsOf(this.units, this.places));
    return this.#text;
  }

  toString(): string {
    return this.toFixed();
  }

  #unitsAt(places: number): bigint {
    return places === this.places ? this.units : this.units * power(places - this.places);
  }
}

function digitsOf(units: bigint, places: number): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
