import './desk.css';
import type { ReactNode } from 'react';

/** What is around every page of a convener: its look. */
export const Desk = ({ children }: { readonly children: ReactNode }) => children;
