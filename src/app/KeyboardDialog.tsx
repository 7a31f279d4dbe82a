import { SHORTCUTS } from '#features/help/shortcutList.ts';
import { Dialog } from '#ui/Dialog.tsx';
import type { DialogPageProps } from './Dialogs.tsx';
import './dialogs.css';

export function KeyboardDialog({ onClose }: Pick<DialogPageProps, 'onClose'>) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      {SHORTCUTS.map(({ where, keys }) => (
        <section key={where} className="shortcuts">
          <h3>{where}</h3>
          <dl>
            {keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd className="kbd">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
