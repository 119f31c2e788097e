import { DraftParts } from './draft-parts';

type Held = { readonly id: string; readonly release: () => void };

/** Takes the lock of a draft unless another page of this browser has it; also undefined where the browser has no locks. */
function lock(id: string): Promise<Held | undefined> {
  if (!('locks' in navigator)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    navigator.locks
      .request(`connector-wizard draft ${id}`, { ifAvailable: true }, (found) => {
        if (found) return new Promise<void>((release) => resolve({ id, release }));
        resolve(undefined);
        return undefined;
      })
      .catch(() => resolve(undefined));
  });
}

/**
 * The draft that this page alone writes in parts: what is stored of it can be known only while nobody else writes to its
 * parts. Any other page writes it as one record, and leaves the parts alone.
 */
export class DraftClaim {
  private held: (Held & { parts: DraftParts }) | undefined;

  /** What is stored of a draft that is claimed already. */
  partsOf(id: string): DraftParts | undefined {
    return this.held?.id === id ? this.held.parts : undefined;
  }

  /** Claims a draft, and gives up the one before; undefined while another page has it. */
  async claim(id: string): Promise<DraftParts | undefined> {
    if (this.held?.id !== id) {
      this.held?.release();
      this.held = undefined;
      const held = await lock(id);
      if (held) this.held = { ...held, parts: new DraftParts() };
    }
    return this.partsOf(id);
  }

  /** Says what is stored of the claimed draft. */
  know(id: string, parts: DraftParts): void {
    if (this.held?.id === id) this.held.parts = parts;
  }
}
