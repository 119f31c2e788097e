import type { Plugin } from 'vite';

/** A class that is only compared with, or made where somebody asks for what this page does not offer. */
const emptyClass = (name: string): string => `export class ${name} {}`;

/** A contribution to the editor that is not there: who asks for it gets none. */
const absentContribution = (name: string): string => `export class ${name} { static get() { return null; } }`;

/**
 * Modules of Monaco that its core imports for what the editor here never does, by the end of their path, with what stands in
 * their place: each is reached by one import, behind an option that is off or a command that nothing is bound to.
 */
const leftOut = new Map([
  // Several files compared at once.
  ['editor/browser/widget/multiDiffEditor/multiDiffEditorWidget.js', emptyClass('MultiDiffEditorWidget')],
  // Drawing by the graphics card, which is behind `experimentalGpuAcceleration`.
  ['editor/browser/gpu/viewGpuContext.js', emptyClass('ViewGpuContext')],
  ['editor/browser/viewParts/viewLinesGpu/viewLinesGpu.js', emptyClass('ViewLinesGpu')],
  ['editor/browser/viewParts/rulersGpu/rulersGpu.js', emptyClass('RulersGpu')],
  // Colours and inlay hints in hovers, for languages that have them.
  ['editor/contrib/colorPicker/browser/hoverColorPicker/hoverColorPickerParticipant.js', `${emptyClass('ColorHover')}\n${emptyClass('HoverColorPickerParticipant')}`],
  ['editor/contrib/inlayHints/browser/inlayHintsHover.js', emptyClass('InlayHintsHover')],
  // Definitions and references, which no provider here gives, with the window that peeks at them.
  ['editor/contrib/gotoSymbol/browser/link/goToDefinitionAtPosition.js', absentContribution('GotoDefinitionAtPositionEditorContribution')],
  // Pasting as something else; plain pasting does not use it.
  ['editor/contrib/dropOrPasteInto/browser/copyPasteController.js', absentContribution('CopyPasteController')],
  // The palette and its lists: the page has one of its own.
  ['platform/quickinput/browser/quickInputService.js', 'export class QuickInputService { async pick() { return undefined; } async input() { return undefined; } }'],
  // Trees, which the service for lists knows and only peeking, the palette and other parts make.
  ['base/browser/ui/tree/abstractTree.js', 'export const TreeFindMode = {};\nexport const TreeFindMatchType = {};'],
  ['base/browser/ui/tree/asyncDataTree.js', `${emptyClass('AsyncDataTree')}\n${emptyClass('CompressibleAsyncDataTree')}`],
  ['base/browser/ui/tree/dataTree.js', emptyClass('DataTree')],
  ['base/browser/ui/tree/objectTree.js', `${emptyClass('ObjectTree')}\n${emptyClass('CompressibleObjectTree')}`],
]);

const inMonaco = /[\\/]monaco-editor[\\/]esm[\\/]vs[\\/](.*\.js)$/;

/** Leaves out of the build what Monaco brings along unasked. Fails when Monaco is there without a module that is named here. */
export function leanMonaco(): Plugin {
  const met = new Set<string>();
  let isThere = false;
  return {
    name: 'lean-monaco',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = inMonaco.exec(id)?.[1]?.replaceAll('\\', '/');
      if (path === undefined) return null;
      isThere = true;
      const stub = leftOut.get(path);
      if (stub !== undefined) met.add(path);
      return stub ?? null;
    },
    buildEnd(error) {
      const gone = Array.from(leftOut.keys()).filter((path) => !met.has(path));
      if (!error && isThere && gone.length > 0) this.error(`Monaco imports no longer: ${gone.join(', ')}. Take it out of scripts/lean-monaco.ts, or name what took its place.`);
    },
  };
}
