/** A field of invented research, and the words that its papers are made of. */
export interface Topic {
  field: string;
  things: readonly string[];
  ways: readonly string[];
  goals: readonly string[];
  keywords: readonly string[];
}

/** Every field; any likeness to a real paper is chance. */
export const topics: readonly Topic[] = [
  {
    field: 'language models',
    things: [
      'Long Answers',
      'Whole Paragraphs',
      'Careful Summaries',
      'Multi-Step Plans',
      'Dialogue Memory',
    ],
    ways: [
      'a Two-Layer Decoder',
      'Draft Trees',
      'Sparse Rewinding',
      'Paragraph-Level Rewards',
      'Delayed Attention',
    ],
    goals: [
      'faster decoding',
      'fewer contradictions',
      'steadier long-form writing',
      'cheaper serving',
    ],
    keywords: [
      'speculative decoding',
      'draft tree',
      'long-form generation',
      'reward model',
      'key-value cache',
    ],
  },
  {
    field: 'retrieval',
    things: [
      'Index Drift',
      'Stale Passages',
      'Cross-Lingual Queries',
      'Late Interaction',
      'Small Corpora',
    ],
    ways: [
      'Ten Index Rebuilds',
      'Anchored Embeddings',
      'Query Rehearsal',
      'Forgetful Caches',
      'Two Dictionaries',
    ],
    goals: ['stable rankings', 'honest citations', 'smaller indexes', 'fewer lost passages'],
    keywords: [
      'dense retrieval',
      'index rebuild',
      'passage ranking',
      'embedding drift',
      'citation accuracy',
    ],
  },
  {
    field: 'video generation',
    things: [
      'Seamless Panoramas',
      'Slow Motion',
      'Moving Cameras',
      'Water and Smoke',
      'Hand-Drawn Motion',
    ],
    ways: [
      'Latent Stitching',
      'Frame Budgets',
      'a Shared Horizon',
      'Temporal Knots',
      'Loose Keyframes',
    ],
    goals: ['longer clips', 'steady identities', 'fewer seams', 'physical plausibility'],
    keywords: [
      'video diffusion',
      'temporal consistency',
      'latent stitching',
      'camera control',
      'world model',
    ],
  },
  {
    field: 'robotics',
    things: [
      'Folding Laundry',
      'Crowded Shelves',
      'Door Handles',
      'Soft Objects',
      'Kitchen Errands',
    ],
    ways: [
      'Touch Sketches',
      'Borrowed Demonstrations',
      'Slow Reflexes',
      'Patient Exploration',
      'Two Wrists',
    ],
    goals: [
      'safer grasping',
      'fewer demonstrations',
      'transfer between arms',
      'recovery after slips',
    ],
    keywords: [
      'imitation learning',
      'tactile sensing',
      'manipulation',
      'sim-to-real transfer',
      'vision-language-action',
    ],
  },
  {
    field: 'reasoning',
    things: [
      'Counting',
      'Proof Sketches',
      'Unit Conversions',
      'Detective Stories',
      'Chess Endgames',
    ],
    ways: [
      'Backward Hints',
      'Crossed-Out Steps',
      'Self-Written Exams',
      'Majority Doubt',
      'Short Thoughts',
    ],
    goals: ['shorter chains', 'checkable answers', 'calibrated doubt', 'less overthinking'],
    keywords: [
      'chain of thought',
      'process supervision',
      'verifiable rewards',
      'test-time compute',
      'calibration',
    ],
  },
  {
    field: 'speech and sound',
    things: ['Whispered Speech', 'Street Noise', 'Choir Recordings', 'Accents', 'Bird Calls'],
    ways: ['Phase Buckets', 'Listening Twice', 'Slow Codecs', 'Borrowed Vowels', 'Echo Maps'],
    goals: ['lower latency', 'natural pauses', 'robust transcripts', 'fair accents'],
    keywords: [
      'neural codec',
      'speech synthesis',
      'streaming transcription',
      'audio language model',
    ],
  },
  {
    field: 'evaluation',
    things: [
      'Leaderboards',
      'Agent Benchmarks',
      'Hidden Test Sets',
      'Human Preferences',
      'Tool Use',
    ],
    ways: [
      'Sealed Envelopes',
      'Paired Strangers',
      'a Year of Logs',
      'Sixty-Four Models',
      'Honest Baselines',
    ],
    goals: ['less contamination', 'repeatable scores', 'cheaper judging', 'clearer error bars'],
    keywords: [
      'benchmark contamination',
      'agent evaluation',
      'LLM-as-a-judge',
      'error bars',
      'tool use',
    ],
  },
];
