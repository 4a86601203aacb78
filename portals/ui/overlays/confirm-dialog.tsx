import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../base/button.tsx';
import { ErrorPanel } from '../base/states.tsx';
import { TextArea, TextField } from '../forms/text-field.tsx';
import { focusUnfit } from '../forms/unfit.ts';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { Dialog } from './dialog.tsx';

/** What {@link ConfirmDialog} takes. */
export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** The verb: "Suspend", not "OK". */
  readonly confirmLabel: string;
  readonly tone?: 'accent' | 'bad';
  /** Rejects: the dialog stays open and says why. */
  readonly onConfirm: (reason: string | undefined) => Promise<unknown>;
  readonly reason?: 'required' | 'optional';
  /** Why it cannot be confirmed yet, such as while it is not known what would happen. */
  readonly notYet?: string | undefined;
  /** A text to type first, for what cannot be taken back. */
  readonly type?: string;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  // What was typed is gone when it is opened again.
  return props.opened ? <Asking {...props} /> : null;
}

function Asking({
  onClose,
  title,
  children,
  confirmLabel,
  tone = 'accent',
  onConfirm,
  reason,
  type,
  notYet,
}: ConfirmDialogProps): ReactNode {
  const { messages } = useUi();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(0);
  useEffect(() => {
    if (missing > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [missing]);
  const [error, setError] = useState<unknown>();
  const confirm = async () => {
    if (busy || notYet) return;
    if ((reason === 'required' && text.trim() === '') || (type !== undefined && typed !== type))
      return setMissing(missing + 1);
    if (focusUnfit(form.current, true)) return;
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(text.trim() || undefined);
      onClose();
    } catch (failed) {
      setError(failed);
      setBusy(false);
    }
  };
  const footer = (
    <>
      <Button onClick={onClose} disabled={busy}>
        {messages.cancel}
      </Button>
      <Button
        variant="filled"
        tone={tone}
        busy={busy}
        onClick={confirm}
        {...(notYet ? { disabledReason: notYet } : {})}
      >
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog opened onClose={() => !busy && onClose()} title={title} size="sm" footer={footer}>
      <form
        ref={form}
        className="ui-form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <div>{children}</div>
        {reason && (
          <TextArea
            label={messages.reason}
            rows={2}
            maxLength={500}
            required={reason === 'required'}
            value={text}
            onChange={setText}
            {...(missing > 0 && reason === 'required' && text.trim() === ''
              ? { error: messages.reasonNeeded }
              : {})}
          />
        )}
        {type !== undefined && (
          <TextField
            label={fill(messages.typeToConfirm, { text: type })}
            required
            value={typed}
            onChange={setTyped}
            {...(missing > 0 && typed !== type
              ? { error: fill(messages.typeToConfirm, { text: type }) }
              : {})}
          />
        )}
        {error !== undefined && <ErrorPanel error={error} compact />}
      </form>
    </Dialog>
  );
}
