import { IconButton, Tooltip, type IconButtonProps } from '@mui/material';

export interface IconActionProps extends Omit<IconButtonProps, 'aria-label'> {
  /** What its tooltip says. */
  readonly title: string;
  /** Its name, where that is not the tooltip. */
  readonly label?: string;
}

/** A button that is an icon alone; its tooltip says what it does, of one that can be disabled also while it is. */
export function IconAction({ title, label = title, ...button }: IconActionProps) {
  const action = <IconButton {...button} aria-label={label} />;
  // A disabled button is not told that it is pointed at; what stands around it is.
  return <Tooltip title={title}>{button.disabled === undefined ? action : <span>{action}</span>}</Tooltip>;
}
