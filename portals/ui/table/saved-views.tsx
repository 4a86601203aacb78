import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Popover } from '../overlays/popover.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { sameState } from './query.ts';
import type { ToolbarProps } from './toolbar-props.ts';

/** States somebody comes back to, with their columns. A name that is there already is replaced. */
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

function ViewList<Row>({
  views,
  onViews,
  state,
  onState,
  settings,
  onSettings,
  onChosen,
}: ToolbarProps<Row> & { onChosen: () => void }): ReactNode {
  const { messages } = useUi();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    if (named === '') return;
    onViews([...views.filter((view) => view.name !== named), { name: named, state, columns: settings }]);
    setName('');
  };
  return (
    <div className="ui-form">
      {views.length > 0 && (
        <ul className="ui-column-list">
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="ui-menu-item"
                aria-current={sameState(view.state, state) || undefined}
                onClick={() => {
                  onState(view.state);
                  if (view.columns) onSettings(view.columns);
                  onChosen();
                }}
              >
                {view.name}
              </button>
              <IconButton
                label={fill(messages.removeView, { label: view.name })}
                icon="trash"
                onClick={() => onViews(views.filter((one) => one !== view))}
              />
            </li>
          ))}
        </ul>
      )}
      <form className="ui-form" onSubmit={save}>
        <TextField label={messages.viewName} value={name} onChange={setName} maxLength={60} />
        <Button type="submit" size="sm">
          {messages.saveView}
        </Button>
      </form>
    </div>
  );
}
