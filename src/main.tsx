import './domain/withoutEval.ts';
import './ui/ui.css';
import { start } from './app/start.tsx';

const place = document.getElementById('root');
if (place !== null) void start(place);
