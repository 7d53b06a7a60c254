/** What a client knows of the row of changes of a note: taken in the order of the server, without leaving one out. */
export class NotitieRij<T> {
  /** All until and with this number were taken. */
  na = 0;
  readonly #vooruit = new Map<number, T>();
  readonly #neem: (stuk: T) => Promise<void>;

  constructor(neem: (stuk: T) => Promise<void>) {
    this.#neem = neem;
  }

  /** Some came before those that belong before them. */
  get mist(): boolean {
    return this.#vooruit.size > 0;
  }

  /** Puts one in its place; takes what can be taken now. */
  async zet(volgnummer: number, stuk: T): Promise<void> {
    if (volgnummer <= this.na) return;
    this.#vooruit.set(volgnummer, stuk);
    await this.#door();
  }

  /** A whole text stands for all until and with this number. */
  async begin(tot: number): Promise<void> {
    if (tot <= this.na) return;
    this.na = tot;
    for (const volgnummer of this.#vooruit.keys()) if (volgnummer <= tot) this.#vooruit.delete(volgnummer);
    await this.#door();
  }

  async #door(): Promise<void> {
    for (;;) {
      const stuk = this.#vooruit.get(this.na + 1);
      if (stuk === undefined) return;
      await this.#neem(stuk);
      this.#vooruit.delete(++this.na);
    }
  }
}
