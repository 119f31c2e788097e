import { ChevronDown, FileText, FolderOpen, Plus, RefreshCw } from 'lucide-react';
import { Fragment } from 'react';
import type { Pointer } from '../../../core/base/pointer';
import type { Control, InputField } from '../../../core/preview/preview';
import { assertNever } from '../../../core/base/assert-never';
import { unseen } from '../../../ui/unseen';

/** One input as the designer draws it. Its label brings the form to the place that says so. */
export function FieldDrawing({ field, onOpen }: { readonly field: InputField; readonly onOpen: (at: Pointer) => void }) {
  return (
    <li>
      <button type="button" className="plain label" title={`Open ${field.name || field.label} in the form`} onClick={() => onOpen(field.at)}>
        <span className={field.isNamed ? undefined : 'raw'}>{field.label}</span>
        {field.required && (
          <span className="star">
            <span aria-hidden>*</span>
            <span style={unseen}> (required)</span>
          </span>
        )}
      </button>
      <ControlDrawing field={field} onOpen={onOpen} />
    </li>
  );
}



function Shown({ field }: { readonly field: InputField }) {
  return field.value === undefined ? <span>{field.hint}</span> : <span className="filled">{field.value}</span>;
}

const choiceTexts = (control: Extract<Control, { kind: 'choices' }>): string => {
  const first = control.choices.slice(0, 6).map(({ label }) => label);
  return `${first.join(' · ')}${control.count > first.length ? ` · ${control.count - first.length} more` : ''}`;
};

function ControlDrawing({ field, onOpen }: { readonly field: InputField; readonly onOpen: (at: Pointer) => void }) {
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return (
        <div className="box">
          <Shown field={field} />
        </div>
      );
    case 'json':
    case 'rich-text':
      return (
        <>
          <div className="box tall">
            <Shown field={field} />
          </div>
          <div className="note">{control.kind === 'json' ? 'One box for JSON' : 'Rich text editor'}</div>
        </>
      );
    case 'yes-no':
    case 'choices':
    case 'values-from':
      return (
        <>
          <div className="box">
            <Shown field={field} />
            <ChevronDown size={14} aria-hidden />
          </div>
          <div className="note">
            {control.kind === 'yes-no' ? `${field.required ? '' : '(empty) · '}Yes · No` : control.kind === 'choices' ? choiceTexts(control) : `Values from ${control.operationId ?? 'no operation'} · Enter custom value`}
          </div>
        </>
      );
    case 'dictionary':
      return (
        <div className="box">
          <span>Enter key</span>
          <span>Enter value</span>
        </div>
      );
    case 'picker':
      return (
        <>
          <div className="box">
            <Shown field={field} />
            {control.picks === 'folder' ? <FolderOpen size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
          </div>
          <div className="note">{control.picks === 'folder' ? 'Folder picker' : 'File picker'}</div>
        </>
      );
    case 'fields-from':
      return (
        <div className="box">
          <RefreshCw size={14} aria-hidden />
          <span>Fields from {control.operationId ?? 'no operation'}, once its inputs are filled</span>
        </div>
      );
    case 'list':
      return (
        <Fragment>
          <div className="item">
            {control.item.length === 0 ? (
              <div className="note">Items are not described.</div>
            ) : (
              <ul className="fields">
                {control.item.slice(0, mostOfItem).map((inner) => (
                  <FieldDrawing key={inner.key} field={inner} onOpen={onOpen} />
                ))}
              </ul>
            )}
            {control.item.length > mostOfItem && <div className="note">{control.item.length - mostOfItem} more fields in each item</div>}
          </div>
          <div className="note">
            <Plus size={12} aria-hidden style={{ verticalAlign: '-2px' }} /> Add new item
          </div>
        </Fragment>
      );
    default:
      return assertNever(control);
  }
}

/** An item is drawn to be recognised, not to be filled in. */
const mostOfItem = 40;
