export {
  type Command,
  type CommandGroup,
  CommandPalette,
  type CommandPaletteProps,
} from './overlays/command-palette.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './overlays/confirm-dialog.tsx';
export { Dialog, Drawer } from './overlays/dialog.tsx';
export type { DialogProps } from './overlays/dialog-props.ts';
export { Menu, type MenuProps } from './overlays/menu.tsx';
export type { MenuAction, MenuItem } from './overlays/menu-list.tsx';
export { Popover, type PopoverProps } from './overlays/popover.tsx';
export { type Toast, toast } from './overlays/toast-store.ts';
export { Toasts, useToast } from './overlays/toasts.tsx';
