export {
  type Command,
  type CommandGroup,
  CommandPalette,
  type CommandPaletteProps,
} from './overlays/command-palette.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './overlays/confirm-dialog.tsx';
export { Dialog, type DialogProps, Drawer } from './overlays/dialog.tsx';
export { Menu, type MenuAction, type MenuItem, type MenuProps } from './overlays/menu.tsx';
export { Popover, type PopoverProps } from './overlays/popover.tsx';
export { type Toast, toast } from './overlays/toast-store.ts';
export { Toasts, useToast } from './overlays/toasts.tsx';
