import { createFileRoute } from '@tanstack/react-router';
import { ApplyScreen } from '../features/apply/apply-screen';

export const Route = createFileRoute('/apply')({ component: ApplyScreen });
