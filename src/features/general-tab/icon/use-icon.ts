import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BinaryFile } from '../../../core/connector/connector';
import { decodePng, type Picture } from '../../../core/connector/png';
import { usePorts } from '../../../session/react/ports-context';
import { useConnector, useSession } from '../../../session/react/session-context';
import { studioOf, type IconStudio, type Recipe } from './icon-studio';

/** The studio of the open connector and what goes on in it. */
export function useIconStudio(): { readonly studio: IconStudio; readonly isBusy: boolean; readonly problem: string; readonly recipe: Recipe | undefined } {
  const studio = studioOf(useSession(), usePorts().pictures);
  const { isBusy, problem } = useSyncExternalStore(studio.subscribe, () => studio.state);
  const recipe = useConnector(({ icon }) => studio.recipeOf(icon));
  return { studio, isBusy, problem, recipe };
}

const read = new WeakMap<BinaryFile, Picture>();

/** The pixels of an icon: at once for most PNG files, a moment later for others, undefined for what is no picture. */
export function useIconPicture(icon: BinaryFile | null): Picture | undefined {
  const { pictures } = usePorts();
  const [, setCount] = useState(0);
  const known = icon ? read.get(icon) : undefined;
  useEffect(() => {
    if (!icon || known) return undefined;
    let isGone = false;
    const keep = (picture: Picture | undefined): void => {
      if (picture) read.set(icon, picture);
      if (picture && !isGone) setCount((count) => count + 1);
    };
    const decoded = read.get(icon) ?? decodePng(icon.bytes);
    if (decoded) keep(decoded);
    else void pictures.read(icon).then((result) => keep(result.ok ? result.picture : undefined));
    return () => {
      isGone = true;
    };
  }, [icon, known, pictures]);
  return known;
}
