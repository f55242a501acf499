import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { type ComponentProps, createContext, type ReactNode, useContext, useState } from 'react';

type Handle = ReturnType<typeof Menu.createHandle<ReactNode>>;
const SharedMenu = createContext<Handle | undefined>(undefined);

/** The button of a menu of actions, within {@link ActionMenus}. */
export function ActionMenu(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const handle = useContext(SharedMenu);
  if (!handle) throw new Error('An ActionMenu stands within ActionMenus.');
  return (
    <Menu.Trigger
      handle={handle}
      payload={props.children}
      className={`icon-button ${props.className ?? ''}`}
      aria-label={props.label}
    >
      <Ellipsis aria-hidden className="size-5" />
    </Menu.Trigger>
  );
}

/**
 * One menu for all buttons within, which shows the actions of the one that was pressed. A menu in each of the many
 * cards that come and go while the list scrolls would be a good part of their work.
 */
export function ActionMenus({ children }: { readonly children: ReactNode }) {
  const [handle] = useState(() => Menu.createHandle<ReactNode>());
  return (
    <SharedMenu value={handle}>
      {children}
      <OpenMenu handle={handle} />
    </SharedMenu>
  );
}

function OpenMenu({ handle }: { readonly handle: Handle }) {
  return (
    <Menu.Root handle={handle} modal={false}>
      {({ payload }) => (
        // It is there, and hidden, before it is opened: making it takes a good part of the first press.
        <Menu.Portal keepMounted container={document.getElementById('content')}>
          <Menu.Positioner sideOffset={6} align="end" className="z-40">
            <Menu.Popup className="sheet border-edge max-h-(--available-height) w-72 max-w-[90vw] overflow-y-auto p-1.5 outline-none">
              {payload}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      )}
    </Menu.Root>
  );
}

export function Action({
  icon,
  children,
  ...rest
}: ComponentProps<typeof Menu.Item> & { readonly icon: ReactNode }) {
  return (
    <Menu.Item
      {...rest}
      className="data-highlighted:bg-well flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 font-medium outline-none select-none data-disabled:cursor-default data-disabled:opacity-45"
    >
      <span className="text-soft [&_svg]:size-4">{icon}</span>
      {children}
    </Menu.Item>
  );
}
