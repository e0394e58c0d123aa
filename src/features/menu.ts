// Where many controls do not fit into the toolbar, they are behind one.
import { ToolbarMenu } from '../controllers/toolbar-menu.js';
import { menuStyles } from '../styles/menu.js';
import { toolbarControls } from '../templates/toolbar-controls.js';
import type { CreateFeature } from './feature.js';

export const menu: CreateFeature = ({ first: { element }, undisturbed, update }) => {
  const toolbar = new ToolbarMenu(element.renderRoot as ShadowRoot, update);

  function onTurn(): void {
    toolbar.isOpen = !toolbar.isOpen;
    // What opens is below it.
    undisturbed.keepStill(toolbar.opener!);
    update();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !toolbar.isOpen) return;
    event.preventDefault();
    onTurn();
    toolbar.opener!.focus();
  }

  return {
    styles: menuStyles,
    fit: (controls, context) =>
      toolbarControls(controls, context, {
        isMenu: toolbar.isMenu,
        isOpen: toolbar.isOpen,
        onTurn,
        onKey,
      }),
    drawn: () => toolbar.measure(),
    stop: () => toolbar.stop(),
  };
};
