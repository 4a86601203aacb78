export { AppFrame, type AppFrameProps, NavLink, type NavLinkProps, NavSection } from './base/app-frame.tsx';
export { Badge, StatusBadge, statusText, toneOfStatus } from './base/badge.tsx';
export { Button, ButtonLink, type ButtonProps, IconButton, type IconButtonProps } from './base/button.tsx';
export { Card, type CardProps, Section, Stat, type StatProps } from './base/card.tsx';
export { CopyText, type CopyTextProps } from './base/copy-text.tsx';
export { Age, Bytes, CivilDate, Count, DateTime, Money, Percent, Rate } from './base/figures.tsx';
export {
  currencyDigits,
  formatAge,
  formatBytes,
  formatCivilDate,
  formatCount,
  formatDateTime,
  formatMoney,
  formatPercent,
  formatRate,
  type MoneyValue,
  useFormat,
} from './base/format.ts';
export { Freshness } from './base/freshness.tsx';
export { Icon, type IconName, iconNames } from './base/icon.tsx';
export { type Gap, Grid, Group, type GroupProps, Stack } from './base/layout.tsx';
export { KeyValue, type KeyValueProps, Progress, Timeline, type TimelineEntry } from './base/lists.tsx';
export { CardGrid, type CardGridProps } from './base/lists-of-cards.tsx';
export { Page, PageHeader, type PageHeaderProps } from './base/page.tsx';
export { type Problem, readProblem } from './base/problem.ts';
export {
  Callout,
  type CalloutProps,
  EmptyState,
  ErrorPanel,
  type ErrorPanelProps,
  Skeleton,
} from './base/states.tsx';
export { type TabItem, Tabs, type TabsProps } from './base/tabs.tsx';
export {
  Heading,
  Link,
  LiveRegion,
  Text,
  type TextProps,
  type Tone,
  useAppLink,
  VisuallyHidden,
} from './base/text.tsx';
export { Tooltip } from './base/tooltip.tsx';
export { english, fill, german, type KitMessages } from './provider/messages.ts';
export {
  type Ui,
  type UiLocation,
  type UiPreferences,
  type UiSharedView,
  type UiSharedViews,
  useUi,
} from './provider/ui-context.ts';
export { directionOf, UiProvider, type UiProviderProps } from './provider/ui-provider.tsx';
