import type { StepKind } from '@throughline/domain';
import type { Doors, PackName } from '@throughline/messages';
import type { CircleView, Now } from '@throughline/protocol';
import type { PageParams } from '@throughline/protocol/pages';
import { type ComponentType, createContext, lazy, type LazyExoticComponent, type ReactNode, useContext } from 'react';
import type { CircleData } from './circle-data.ts';
import type { Place } from '../device/device.ts';
import { fetchPack } from './words.tsx';

/** A member in a circle: this device's place in it, and the circle's data as they change. */
export type Member = { readonly id: string; readonly place: Place; readonly data: CircleData };

/** One page: its address pattern (protocol/pages), and how to show it. */
export type RoomPage = {
  readonly path: string;
  readonly show: (params: Readonly<Record<string, string>>) => ReactNode;
  /** Whether the page belongs to the desk and needs the desk's frame around it. */
  readonly desk: boolean;
  /** Whether the page also works on a tablet that many share. */
  readonly shared: boolean;
};

/**
 * A line of a circle's menu: a link to a page, or a component of its own. `at`: its order in the menu, lowest first.
 */
export type MenuLine =
  | { readonly at: number; readonly door: keyof Doors; readonly path: string }
  | { readonly at: number; readonly Show: ComponentType<{ readonly circle: string; readonly place: Place }> };

/** A line in the desk's list of rooms. `at`: its order, lowest first. */
export type DeskDoor = { readonly at: number; readonly door: keyof Doors; readonly path: string };

/**
 * A message on every page of a circle while `when` holds. `over`: above the page's column instead of at its beginning.
 */
export type Banner = {
  readonly when: (now: Now, place: Place) => boolean;
  readonly over: boolean;
  readonly Show: ComponentType<{ readonly member: Member; readonly now: Now }>;
};

export type WallProps = {
  readonly place: Place;
  readonly data: CircleData;
  readonly circle: CircleView;
  /** The current step of the running gathering; null where none runs. */
  readonly step: StepKind | null;
  /** Called by a view with marks, so that the band beside it shows the key of the marks. */
  readonly onKey: (shown: boolean) => void;
};

/** A view for the wall. Of the views that want to be shown, the wall shows the first in the rooms' order. */
export type WallView = {
  readonly wants: (now: Now | null, step: StepKind | null) => boolean;
  readonly Show: ComponentType<WallProps>;
};

/**
 * What a room shows in the web. `rooms/all.ts` lists the rooms. Routes, menus and the wall's views follow from that
 * list.
 */
export type Room = {
  readonly pages: readonly RoomPage[];
  readonly menu?: readonly MenuLine[];
  readonly desk?: DeskDoor;
  readonly banner?: Banner;
  /** Names of the files that the room adds to the circle's export. */
  readonly files?: readonly string[];
  readonly wall?: WallView;
  /** A line above every view of the wall while a gathering runs. */
  readonly WallLine?: ComponentType<WallProps & { readonly step: StepKind }>;
};

export const page = <P extends string>(
  path: P,
  show: (params: PageParams<P>) => ReactNode,
  { desk = false, shared = false }: { readonly desk?: boolean; readonly shared?: boolean } = {},
): RoomPage => ({ path, show: (params) => show(params as PageParams<P>), desk, shared });

type PropsOf<C> = C extends ComponentType<infer P> ? P : never;

/** A component whose file is loaded when it is first shown, together with the words that it needs. */
export const later = <M, K extends keyof M>(
  load: () => Promise<M>,
  name: K,
  ...packs: readonly PackName[]
): LazyExoticComponent<ComponentType<PropsOf<M[K]>>> =>
  lazy(async () => {
    const [file] = await Promise.all([load(), ...packs.map(fetchPack)]);
    return { default: file[name] as ComponentType<PropsOf<M[K]>> };
  });

/** All rooms, for the frames that show something of each. */
export const RoomsContext = createContext<readonly Room[]>([]);
export const useRooms = (): readonly Room[] => useContext(RoomsContext);
