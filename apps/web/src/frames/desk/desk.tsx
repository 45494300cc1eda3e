import './desk.css';
import type { ReactNode } from 'react';

/** The frame around every page of a convener. It only loads the desk's styles. */
export const Desk = ({ children }: { readonly children: ReactNode }) => children;
