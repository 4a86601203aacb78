import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { ErrorPanel } from '../base/states.tsx';
import { Select } from '../forms/choice-fields.tsx';
import { fill } from '../provider/messages.ts';
import { type UiSharedView, useUi } from '../provider/ui-context.ts';
import type { SharedViewList } from './use-shared-views.ts';
import { readView, type SavedView } from './use-table-settings.ts';
import { viewWords } from './view-words.ts';

interface SharedViewsProps {
  readonly shared: SharedViewList;
  /** Shows what a view has. */
  onChoose(view: SavedView): void;
  /** Keeps it among one’s own. */
  onCopy(view: SavedView): void;
}

/** Views others share with one’s roles, and one’s own that are shared: shown and copied, changed by their author alone. */
export function SharedViews({ shared, onChoose, onCopy }: SharedViewsProps): ReactNode {
  const words = viewWords(useUi().locale);
  if (shared.error !== undefined) return <ErrorPanel error={shared.error} onRetry={shared.reread} compact />;
  if (shared.views.length === 0) return null;
  return (
    <fieldset className="ui-fieldset">
      <legend className="ui-strong">{words.heading}</legend>
      <ul className="ui-column-list">
        {shared.views.map((view) => (
          <OneView key={view.id} {...{ shared, view, onChoose, onCopy }} />
        ))}
      </ul>
    </fieldset>
  );
}

function OneView({
  view: { id, name, role, author, own, removable, view },
  shared,
  onChoose,
  onCopy,
}: SharedViewsProps & { readonly view: UiSharedView }): ReactNode {
  const words = viewWords(useUi().locale);
  const read = readView(name, view);
  const by = fill(own ? words.byYou : words.by, { author, role });
  return (
    <li>
      <button type="button" className="ui-menu-item" onClick={() => read && onChoose(read)}>
        <span>
          {name} <span className="ui-dimmed ui-text-sm">{by}</span>
        </span>
      </button>
      <IconButton
        label={fill(words.copy, { label: name })}
        icon="copy"
        onClick={() => read && onCopy(read)}
      />
      {removable && (
        <IconButton
          label={fill(words.unshare, { label: name })}
          icon="trash"
          onClick={() => shared.remove(id)}
        />
      )}
    </li>
  );
}

interface ShareViewProps {
  readonly view: SavedView;
  readonly shared: SharedViewList;
  onDone(): void;
}

/** Chooses whom a view is shared with. What was shared before under this name is replaced. */
export function ShareView({ view, shared, onDone }: ShareViewProps): ReactNode {
  const { messages, locale } = useUi();
  const words = viewWords(locale);
  const [role, setRole] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (role === undefined || busy) return;
    setBusy(true);
    try {
      await shared.share(view, role);
      onDone();
    } catch (failed) {
      setError(failed);
      setBusy(false);
    }
  };
  return (
    <form className="ui-form" onSubmit={send}>
      <Select
        label={fill(words.shareWith, { label: view.name })}
        value={role}
        onChange={setRole}
        options={shared.shareWith.map((name) => ({ value: name, label: name }))}
        required
      />
      {error !== undefined && <ErrorPanel error={error} compact />}
      <div className="ui-group">
        <Button type="submit" size="sm" variant="filled" busy={busy}>
          {words.share}
        </Button>
        <Button size="sm" onClick={onDone}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
