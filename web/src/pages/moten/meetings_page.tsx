import './meetings.css';
import { useRoute } from 'wouter';
import { MeetingView } from './meeting_view.tsx';
import { MeetingsList } from './meetings_list.tsx';

/** /{code}/moten and /{code}/moten/{id}. */
export default function MeetingsPage() {
  const [, params] = useRoute('/:code/moten/:id');
  return params ? <MeetingView key={params.id} id={params.id} /> : <MeetingsList />;
}
