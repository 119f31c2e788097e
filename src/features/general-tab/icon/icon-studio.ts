import { setIcon } from '../../../core/commands/set-icon';
import { fileNames, valueAt, type BinaryFile, type Connector } from '../../../core/connector/connector';
import { defaultBrandColor } from '../../../core/connector/default-properties';
import { iconFacts, type IconFacts } from '../../../core/connector/icon-facts';
import { colourDistance, hexOf, parseColour, type Colour } from '../../../core/connector/icon-pixels';
import type { Picture } from '../../../core/connector/png';
import { contrast } from '../../../core/icon/contrast';
import { encodePng } from '../../../core/icon/encode-png';
import { groundOf } from '../../../core/icon/ground';
import { brandColoursIn, mainColours } from '../../../core/icon/main-colours';
import { makeIcon, type IconWishes } from '../../../core/icon/make-icon';
import type { PictureReader } from '../../../core/ports/pictures';
import type { Session } from '../../../session/session';
import { Watched } from '../../../session/watched';

export const brandColorAt = '/properties/properties/iconBrandColor';

/** What an icon was made of, so that it can be made again in another way. */
export interface Recipe {
  readonly name: string;
  readonly source: Picture;
  readonly wishes: IconWishes;
}

/** A logo in its own colours has to differ from its ground by this much to be told from it at all. */
const leastOwnContrast = 1.6;

const white: Colour = [255, 255, 255];

/** What the connector has as brand colour, when it is a colour that someone chose. */
function chosenColour(connector: Connector): Colour | undefined {
  const written = valueAt(connector, brandColorAt);
  const colour = typeof written === 'string' ? parseColour(written.trim()) : undefined;
  return colour && hexOf(colour) !== defaultBrandColor && hexOf(colour) !== hexOf(white) ? colour : undefined;
}

/** True for a file that certification takes as it is, whatever the brand colour. Source: certification rules, B10. */
function isRight({ format, size, pixels, bytes }: IconFacts): boolean {
  if (format !== 'png' || !size || !pixels || bytes >= 1_000_000) return false;
  const { logo, corners, background, lowestAlpha } = pixels;
  const share = Math.max(logo.width, logo.height);
  return size.width === size.height && size.width >= 100 && size.width <= 230 && lowestAlpha > 250 && share > 0 && share <= 0.72 && corners.every((corner) => colourDistance(corner, background) <= 12);
}

/** The first way of making an icon: on the colour that was chosen, else on the logo's own; white where its own colours would be lost. */
function firstWishes(source: Picture, chosen: Colour | undefined): IconWishes {
  const ground = groundOf(source);
  const colour = chosen ?? brandColoursIn(source)[0] ?? [31, 79, 120];
  const [main] = mainColours(source);
  const isOwnGround = ground.kind === 'colour' && colourDistance(ground.colour, colour) <= 24;
  const isLost = main !== undefined && !isOwnGround && contrast(main.colour, colour) < leastOwnContrast;
  return { colour, isWhite: isLost, cutsGround: true, cutsEnclosed: false };
}

/**
 * Makes icons of the logos that someone brings. Holds what each icon of this visit was made of, and what goes on right now;
 * the icon itself is the connector's, so undo and redo bring back the choices that belong to it.
 */
export class IconStudio extends Watched<{ readonly isBusy: boolean; readonly problem: string }> {
  private readonly recipes = new WeakMap<BinaryFile, Recipe>();
  private turn = 0;

  constructor(
    private readonly session: Session,
    private readonly pictures: PictureReader,
  ) {
    super({ isBusy: false, problem: '' });
  }

  /** What the icon was made of; undefined for one that came as it is. */
  recipeOf(icon: BinaryFile | null): Recipe | undefined {
    return icon ? this.recipes.get(icon) : undefined;
  }

  /** Takes a file as the icon: as it is when it is right, else an icon made of it. Gives what to tell the person. */
  async take(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
    if (isRight(iconFacts(file.bytes))) {
      this.show({ isBusy: false, problem: '' });
      this.session.run(setIcon, { icon: { name: fileNames.icon, bytes: file.bytes } });
      return 'The file is right for certification: it is the icon as it came.';
    }
    return this.makeFrom(file);
  }

  /** Makes the right icon of a picture, also of the connector's own icon. */
  async makeFrom(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
    const turn = this.begin();
    const read = await this.pictures.read(file);
    if (turn !== this.turn) return '';
    if (!read.ok) return this.fail(read.message);
    const chosen = chosenColour(this.session.connector);
    const wishes = firstWishes(read.picture, chosen);
    const made = await this.make({ name: file.name, source: read.picture, wishes }, turn);
    if (!made) return '';
    this.session.run(setIcon, chosen ? { icon: made } : { icon: made, brandColor: hexOf(wishes.colour) });
    return chosen ? `Made a 230 × 230 icon from ${file.name}.` : `Made a 230 × 230 icon from ${file.name}, on ${hexOf(wishes.colour)}.`;
  }

  /** Makes the present icon again with other wishes. */
  async change(wishes: Partial<IconWishes>, mergeKey?: string): Promise<void> {
    const { icon } = this.session.connector;
    const recipe = this.recipeOf(icon);
    if (!recipe) return;
    const turn = this.begin();
    // A colour that is being dragged changes many times before one icon is made.
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== this.turn) return;
    const made = await this.make({ ...recipe, wishes: { ...recipe.wishes, ...wishes } }, turn);
    // The icon may have been replaced or undone meanwhile.
    if (made && this.session.connector.icon === icon) this.session.run(setIcon, { icon: made }, mergeKey);
  }

  /** Makes the present icon again on the brand colour as it is now, as one step with the change of the colour. */
  async followColour(mergeKey: string): Promise<void> {
    const colour = parseColour(String(valueAt(this.session.connector, brandColorAt)).trim());
    const recipe = this.recipeOf(this.session.connector.icon);
    if (colour && recipe && hexOf(recipe.wishes.colour) !== hexOf(colour)) await this.change({ colour }, mergeKey);
  }

  private async make(recipe: Recipe, turn: number): Promise<BinaryFile | undefined> {
    const made = makeIcon(recipe.source, recipe.wishes);
    if (!made.ok) return void this.fail(made.message);
    const icon: BinaryFile = { name: fileNames.icon, bytes: await encodePng(made.icon) };
    if (turn !== this.turn) return undefined;
    this.recipes.set(icon, recipe);
    this.show({ isBusy: false, problem: '' });
    return icon;
  }

  private begin(): number {
    this.show({ isBusy: true, problem: '' });
    return ++this.turn;
  }

  private fail(problem: string): '' {
    this.show({ isBusy: false, problem });
    return '';
  }
}

const studios = new WeakMap<Session, IconStudio>();

/** The studio of a session: the same one for as long as the connector is open. */
export function studioOf(session: Session, pictures: PictureReader): IconStudio {
  const known = studios.get(session);
  if (known) return known;
  const studio = new IconStudio(session, pictures);
  studios.set(session, studio);
  return studio;
}
