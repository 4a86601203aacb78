import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Popover } from '../overlays/popover.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { sameState } from './query.ts';
import { SharedViews, ShareView } from './shared-views.tsx';
import type { ToolbarProps } from './toolbar-props.ts';
import { useSharedViews } from './use-shared-views.ts';
import type { SavedView } from './use-table-settings.ts';
import { viewWords } from './view-words.ts';

/** States somebody comes back to, with their columns, and those others share. A name that is there already is replaced. */
export function SavedViews<Row>(props: ToolbarProps<Row>): ReactNode {
  const { messages } = useUi();
  return (
    <Popover
      label={messages.views}
      trigger={
        <Button icon="star" variant="subtle" size="sm">
          {messages.views}
        </Button>
      }
    >
      {(close) => <ViewList {...props} onChosen={close} />}
    </Popover>
  );
}

function ViewList<Row>(props: ToolbarProps<Row> & { onChosen: () => void }): ReactNode {
  const { table, views, onViews, onState, onSettings, onChosen } = props;
  const { messages, locale } = useUi();
  const shared = useSharedViews(table.id);
  const [sharing, setSharing] = useState<SavedView>();
  const choose = ({ state, columns }: SavedView) => {
    onState(state);
    if (columns) onSettings(columns);
    onChosen();
  };
  const keep = (kept: SavedView) => onViews([...views.filter(({ name }) => name !== kept.name), kept]);
  if (sharing) return <ShareView view={sharing} shared={shared} onDone={() => setSharing(undefined)} />;
  return (
    <div className="ui-form">
      {views.length > 0 && (
        <ul className="ui-column-list">
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="ui-menu-item"
                aria-current={sameState(view.state, props.state) || undefined}
                onClick={() => choose(view)}
              >
                {view.name}
              </button>
              {shared.shareWith.length > 0 && (
                <IconButton
                  label={fill(viewWords(locale).shareOne, { label: view.name })}
                  icon="send"
                  onClick={() => setSharing(view)}
                />
              )}
              <IconButton
                label={fill(messages.removeView, { label: view.name })}
                icon="trash"
                onClick={() => onViews(views.filter((one) => one !== view))}
              />
            </li>
          ))}
        </ul>
      )}
      <SharedViews shared={shared} onChoose={choose} onCopy={keep} />
      <NewView onSave={(name) => keep({ name, state: props.state, columns: props.settings })} />
    </div>
  );
}

/** Keeps what is shown now under a name. */
function NewView({ onSave }: { readonly onSave: (name: string) => void }): ReactNode {
  const { messages } = useUi();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setName('');
  };
  return (
    <form className="ui-form" onSubmit={save}>
      <TextField label={messages.viewName} value={name} onChange={setName} maxLength={60} />
      <Button type="submit" size="sm">
        {messages.saveView}
      </Button>
    </form>
  );
}
