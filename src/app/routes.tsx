import { type ComponentType, lazy, type ReactNode } from 'react';
import { Role } from '../domain/people/role.ts';
import { stepKinds } from '../domain/steps/stepKind.ts';
import { WelcomeScreen } from '../features/start/WelcomeScreen.tsx';
import { fetchWords } from '../i18n/i18n.ts';
import { FirstScreen } from './FirstScreen.tsx';

/** The parts of an address that vary, by name. A screen's own pattern says which there are. */
export type Params = Readonly<Record<string, string>>;

interface AppRoute {
  /** As in paths.ts, without the leading #. */
  readonly path: string;
  readonly show: (params: Params) => ReactNode;
}

const ProfileScreen = screen(async () => (await import('../features/start/ProfileScreen.tsx')).ProfileScreen);
const NewRoundScreen = screen(
  async () => (await import('../features/start/NewRoundScreen.tsx')).NewRoundScreen,
);
const HelpScreen = screen(async () => (await import('../features/pages/HelpScreen.tsx')).HelpScreen);
const SettingsScreen = screen(
  async () => (await import('../features/pages/SettingsScreen.tsx')).SettingsScreen,
);
const StorageScreen = screen(async () => (await import('../features/pages/StorageScreen.tsx')).StorageScreen);
const AccessibilityScreen = screen(
  async () => (await import('../features/pages/AccessibilityScreen.tsx')).AccessibilityScreen,
);

const RecordScreen = screen(async () => (await import('../features/record/RecordScreen.tsx')).RecordScreen);
const HandOverScreen = screen(
  async () => (await import('../features/exchange/HandOverScreen.tsx')).HandOverScreen,
);
const ImportScreen = screen(async () => (await import('../features/exchange/ImportScreen.tsx')).ImportScreen);
const VerifyScreen = screen(async () => (await import('../features/verify/VerifyScreen.tsx')).VerifyScreen);
const KeysScreen = screen(async () => (await import('../features/keys/KeysScreen.tsx')).KeysScreen);
const RecoveryScreen = screen(
  async () => (await import('../features/keys/RecoveryScreen.tsx')).RecoveryScreen,
);
const RestoreScreen = screen(async () => (await import('../features/keys/RestoreScreen.tsx')).RestoreScreen);
const PeopleScreen = screen(async () => (await import('../features/people/PeopleScreen.tsx')).PeopleScreen);
const AddPersonScreen = screen(
  async () => (await import('../features/people/AddPersonScreen.tsx')).AddPersonScreen,
);
const PersonScreen = screen(async () => (await import('../features/people/PersonScreen.tsx')).PersonScreen);
const OwnCardScreen = screen(
  async () => (await import('../features/people/OwnCardScreen.tsx')).OwnCardScreen,
);
const InviteScreen = screen(
  async () => (await import('../features/invitation/InviteScreen.tsx')).InviteScreen,
);
const InvitationScreen = screen(
  async () => (await import('../features/invitation/InvitationScreen.tsx')).InvitationScreen,
);
const StepScreen = screen(async () => (await import('../features/steps/StepScreen.tsx')).StepScreen);

/** Every screen and its address. The first that fits is shown. */
export const routes: readonly AppRoute[] = [
  { path: '/', show: () => <FirstScreen /> },
  { path: '/welcome', show: () => <WelcomeScreen /> },
  { path: '/profiles/new', show: () => <ProfileScreen id={null} role={null} /> },
  {
    path: '/profiles/new/:role',
    show: ({ role }) => <ProfileScreen id={null} role={Role.safeParse(role).data ?? null} />,
  },
  { path: '/profiles/:id', show: ({ id = '' }) => <ProfileScreen key={id} id={id} role={null} /> },
  { path: '/rounds/new', show: () => <NewRoundScreen /> },
  { path: '/import', show: () => <ImportScreen /> },
  { path: '/people', show: () => <PeopleScreen /> },
  { path: '/people/add/:short?', show: ({ short = null }) => <AddPersonScreen short={short} /> },
  {
    path: '/people/:fingerprint',
    show: ({ fingerprint = '' }) => <PersonScreen key={fingerprint} fingerprint={fingerprint} />,
  },
  { path: '/card', show: () => <OwnCardScreen /> },
  { path: '/keys', show: () => <KeysScreen /> },
  { path: '/keys/recovery', show: () => <RecoveryScreen /> },
  { path: '/restore', show: () => <RestoreScreen /> },
  { path: '/invite', show: () => <InviteScreen /> },
  { path: '/invitation/:short?', show: ({ short = null }) => <InvitationScreen short={short} /> },
  { path: '/verify', show: () => <VerifyScreen /> },
  { path: '/rounds/:id/hand-over', show: ({ id = '' }) => <HandOverScreen key={id} id={id} /> },
  ...stepKinds.map(
    (step): AppRoute => ({
      path: `/rounds/:id/${step}/*?`,
      show: ({ id = '', '*': place }) => <StepScreen id={id} step={step} place={place ?? ''} />,
    }),
  ),
  { path: '/rounds/:id', show: ({ id = '' }) => <RecordScreen id={id} /> },
  { path: '/help', show: () => <HelpScreen card={null} /> },
  { path: '/help/:card', show: ({ card = null }) => <HelpScreen card={card} /> },
  { path: '/settings', show: () => <SettingsScreen /> },
  { path: '/about/storage', show: () => <StorageScreen /> },
  { path: '/about/accessibility', show: () => <AccessibilityScreen /> },
];

/** A screen fetched when first shown, with its words. */
function screen<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), fetchWords()]);
    return { default: component };
  });
}
