import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { WelcomeScreen } from '../features/start/WelcomeScreen.tsx';
import { useProfile } from '../ports/ProfileContext.tsx';

/** The rounds, or the welcome for someone the device does not know yet. */
export function FirstScreen() {
  const profile = useProfile();
  return profile === null ? <WelcomeScreen /> : <HomeScreen key={profile.id} profile={profile} />;
}
