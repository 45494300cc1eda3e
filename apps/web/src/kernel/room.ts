import type { StepKind } from '@throughline/domain';
import type { Doors, PackName } from '@throughline/messages';
import type { CircleView, Now } from '@throughline/protocol';
import type { PageParams } from '@throughline/protocol/pages';
import { type ComponentType, createContext, lazy, type LazyExoticComponent, type ReactNode, useContext } from 'react';
import type { CircleData } from './circle-data.ts';
import type { Place } from '../device/device.ts';
import { fetchPack } from './words.tsx';

/** A member in a circle: the place this device has in it, and its data as they change. */
export type Member = { readonly id: string; readonly place: Place; readonly data: CircleData };

/** One page: its address (protocol/pages), and what stands there. */
export type RoomPage = {
  readonly path: string;
  readonly show: (params: Readonly<Record<string, string>>) => ReactNode;
  /** Of the desk: with the desk's own way of fetching around it. */
  readonly desk: boolean;
  /** Also on a tablet that many share. */
  readonly shared: boolean;
};

/** A line of a circle's menu: a door to a page, or something of its own. `at`: where it stands, lowest first. */
export type MenuLine =
  | { readonly at: number; readonly door: keyof Doors; readonly path: string }
  | { readonly at: number; readonly Show: ComponentType<{ readonly circle: string; readonly place: Place }> };

/** A line of the desk's list of rooms. */
export type DeskDoor = { readonly at: number; readonly door: keyof Doors; readonly path: string };

/** Said on every page of a circle while it is so. `over` stands above the page's column, else it begins the column. */
export type Banner = {
  readonly when: (now: Now, place: Place) => boolean;
  readonly over: boolean;
  readonly Show: ComponentType<{ readonly member: Member; readonly now: Now }>;
};

export type WallProps = {
  readonly place: Place;
  readonly data: CircleData;
  readonly circle: CircleView;
  /** The step of the gathering that runs, null where none does. */
  readonly step: StepKind | null;
  /** A view of marks says that the band beside it holds their key. */
  readonly onKey: (shown: boolean) => void;
};

/** What the wall may show. The first in the rooms' order that wants to be shown is. */
export type WallView = {
  readonly wants: (now: Now | null, step: StepKind | null) => boolean;
  readonly Show: ComponentType<WallProps>;
};

/** What a room shows in the web. `rooms/all.ts` lists them; routes, menus and the wall's views follow from that list. */
export type Room = {
  readonly pages: readonly RoomPage[];
  readonly menu?: readonly MenuLine[];
  readonly desk?: DeskDoor;
  readonly banner?: Banner;
  /** Names of the files that it adds to the circle's export. */
  readonly files?: readonly string[];
  readonly wall?: WallView;
  /** Above whatever the wall shows while a gathering runs. */
  readonly WallLine?: ComponentType<WallProps & { readonly step: StepKind }>;
};

export const page = <P extends string>(
  path: P,
  show: (params: PageParams<P>) => ReactNode,
  { desk = false, shared = false }: { readonly desk?: boolean; readonly shared?: boolean } = {},
): RoomPage => ({ path, show: (params) => show(params as PageParams<P>), desk, shared });

type PropsOf<C> = C extends ComponentType<infer P> ? P : never;

/** A component of a file that is fetched when it is first shown, together with the words that it needs. */
export const later = <M, K extends keyof M>(
  load: () => Promise<M>,
  name: K,
  ...packs: readonly PackName[]
): LazyExoticComponent<ComponentType<PropsOf<M[K]>>> =>
  lazy(async () => {
    const [file] = await Promise.all([load(), ...packs.map(fetchPack)]);
    return { default: file[name] as ComponentType<PropsOf<M[K]>> };
  });

/** The rooms there are, for the frames that show something of each. */
export const RoomsContext = createContext<readonly Room[]>([]);
export const useRooms = (): readonly Room[] => useContext(RoomsContext);
