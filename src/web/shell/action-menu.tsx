import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

/** A menu of actions. */
export function ActionMenu(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={`icon-button ${props.className ?? ''}`} aria-label={props.label}>
        <Ellipsis aria-hidden className="size-5" />
      </Menu.Trigger>
      <Menu.Portal container={document.getElementById('content')}>
        <Menu.Positioner sideOffset={6} align="end" className="z-40">
          <Menu.Popup className="sheet max-h-(--available-height) w-72 max-w-[90vw] overflow-y-auto p-1.5 outline-none">
            {props.children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
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
