declare module 'autocannon' {
  /** The part of autocannon that the bench uses. */
  export default function autocannon(options: {
    url: string;
    requests: { method: string; path: string; headers?: Record<string, string>; body?: string }[];
    connections: number;
    duration: number;
  }): Promise<{
    duration: number;
    requests: { total: number };
    latency: { p50: number; p97_5: number; p99: number };
    non2xx: number;
    errors: number;
    timeouts: number;
  }>;
}
