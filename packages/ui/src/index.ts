export { BarChart } from "./charts/bar-chart";
export type { ChartSeries } from "./charts/chart";
export { LineChart } from "./charts/line-chart";
export { RankBars } from "./charts/rank-bars";
export { ShareBar } from "./charts/share-bar";
export { Sparkline } from "./charts/sparkline";
export { Badge, StatusBadge, type Tone } from "./components/badge";
export { Button } from "./components/button";
export {
  type ButtonSize,
  type ButtonStyle,
  type ButtonVariant,
  buttonClass,
} from "./components/button-class";
export { Captcha } from "./components/captcha";
export { Card, type CardTone } from "./components/card";
export { Checkbox } from "./components/checkbox";
export { ChoiceChips } from "./components/choice-chips";
export { Countdown } from "./components/countdown";
export { CouponCard, type CouponTone } from "./components/coupon-card";
export { type Column, DataTable, rowLink } from "./components/data-table";
export { EmptyState } from "./components/empty-state";
export { ErrorState } from "./components/error-state";
export { IconButton } from "./components/icon-button";
export { IconTile } from "./components/icon-tile";
export { ListRow } from "./components/list-row";
export { Logo } from "./components/logo";
export { OfflineBanner } from "./components/offline-banner";
export { Pagination } from "./components/pagination";
export { PasswordField } from "./components/password-field";
export { Progress } from "./components/progress";
export { QrFrame } from "./components/qr-frame";
export { Section } from "./components/section";
export { SegmentedControl } from "./components/segmented-control";
export { type Option, Select } from "./components/select";
export { Loading, Skeleton } from "./components/skeleton";
export { Spinner } from "./components/spinner";
export { StatTile } from "./components/stat-tile";
export { Switch } from "./components/switch";
export { Tabs } from "./components/tabs";
export { TextArea } from "./components/text-area";
export { TextField } from "./components/text-field";
export { UploadProgress } from "./components/upload-progress";
export { useRemaining } from "./components/use-remaining";
export { BannerPicture, bannerClass } from "./contents/banner-picture";
export { CourseArticle } from "./contents/course-article";
export { PhoneFrame } from "./contents/phone-frame";
export { PhotoRail } from "./contents/photo-rail";
export {
  StoryArticle,
  StoryHero,
  StoryTeaser,
  storyCardClass,
  storyHeroClass,
} from "./contents/story";
export type { formats } from "./i18n/formats";
export { I18nProvider, type LocaleControl, type MessageLoaders } from "./i18n/i18n-provider";
export { LanguageSwitch } from "./i18n/language-switch";
export { type Locale, locales, timeZone } from "./i18n/locale";
export { type CatalogTexts, type MessageCatalog, messageCatalog } from "./i18n/message-catalog";
export type { SameKeys } from "./i18n/message-types";
export { useLocale } from "./i18n/use-locale";
export { useMoney } from "./i18n/use-money";

export { PageFault } from "./installed/page-fault";
export { UpdateNotice } from "./installed/update-notice";
export { useInstall } from "./installed/use-install";
export { ActionBar } from "./layout/action-bar";
export { AppHeader } from "./layout/app-header";
export { BottomNav, BottomNavItem } from "./layout/bottom-nav";
export { MobileLayout } from "./layout/mobile-layout";
export { PageHeader } from "./layout/page-header";
export { SidebarGroup, SidebarItem, SidebarLayout } from "./layout/sidebar-layout";
export { mainId } from "./layout/skip-link";
export { readDevice, writeDevice } from "./lib/device-store";

export { AmountKeypad } from "./money/amount-keypad";
export { BudgetGauge } from "./money/budget-gauge";
export { MoneyText, PointsText } from "./money/money-text";

export { BottomSheet } from "./overlays/bottom-sheet";
export { CommandPalette } from "./overlays/command-palette";
export { ConfirmDialog } from "./overlays/confirm-dialog";
export { Dialog } from "./overlays/dialog";
export { Popover } from "./overlays/popover";
export { SidePanel } from "./overlays/side-panel";
export { ToastProvider } from "./overlays/toast-provider";
export { type ToastTeller, useToast } from "./overlays/use-toast";

export type { Appearance, TextSize, Theme } from "./theme/preferences";
export { TextSizeSwitch, ThemeSwitch } from "./theme/theme-controls";
export { ThemeProvider, useAppearance } from "./theme/theme-provider";
