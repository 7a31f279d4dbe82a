/** A column of whole numbers that grows as rows come in. */
export class GrowingInts {
  #data = new Int32Array(1_024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = value;
  }

  get length(): number {
    return this.#length;
  }

  toArray(): Int32Array {
    return this.#data.subarray(0, this.#length);
  }
}

/** A column of figures that grows as rows come in: nine bytes a cell. */
export class GrowingValues {
  #amounts = new Float64Array(1_024);
  #kinds = new Uint8Array(1_024);
  #length = 0;

  push(amount: number, kind: number): void {
    if (this.#length === this.#amounts.length) {
      const amounts = new Float64Array(this.#amounts.length * 2);
      const kinds = new Uint8Array(amounts.length);
      amounts.set(this.#amounts);
      kinds.set(this.#kinds);
      this.#amounts = amounts;
      this.#kinds = kinds;
    }
    this.#amounts[this.#length] = amount;
    this.#kinds[this.#length++] = kind;
  }

  amountAt(row: number): number {
    return this.#amounts[row] ?? 0;
  }

  kindAt(row: number): number {
    return this.#kinds[row] ?? 0;
  }
}
