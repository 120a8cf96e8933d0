export interface FieldError {
  field: string
  code: string
  message?: string
}

/** A refusal as the server tells it (RFC 9457), or `offline` (status 0) when there was no answer at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined = undefined,
    readonly errors: FieldError[] = [],
    readonly traceId: string | undefined = undefined,
    readonly retryAfter: number | undefined = undefined,
  ) {
    super(title)
    this.name = 'Problem'
  }

  get offline(): boolean {
    return this.status === 0
  }

  /** What somebody else has changed in the meantime. */
  get stale(): boolean {
    return this.status === 412
  }

  field(name: string): string | undefined {
    const error = this.errors.find((one) => one.field === name || one.field.startsWith(`${name}[`))
    return error && (error.message ?? error.code)
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '')
  }

  static async of(response: Response): Promise<Problem> {
    let told: Record<string, unknown> = {}
    try {
      told = (await response.json()) as Record<string, unknown>
    } catch {
      // not a problem of ours: something on the way answered
    }
    const retry = Number(response.headers.get('Retry-After'))
    return new Problem(
      response.status,
      String(told.type ?? '').replace('urn:problem:district-office:', '') || `http-${response.status}`,
      String(told.title ?? ''),
      told.detail === undefined ? undefined : String(told.detail),
      Array.isArray(told.errors) ? (told.errors as FieldError[]) : [],
      (told.traceId as string | undefined) ?? response.headers.get('X-Trace-Id') ?? undefined,
      Number.isFinite(retry) && retry > 0 ? retry : undefined,
    )
  }

  static from(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(-1, 'unexpected', '', String(error))
  }
}
