/** Runs the peers in turn, every other round in the opposite order, so that no drift of the machine favours one of them. */
export async function interleave<Peer, Sample>(
  peers: readonly Peer[],
  rounds: number,
  run: (peer: Peer) => Promise<Sample>,
): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round++)
    for (const peer of round % 2 === 0 ? peers : peers.toReversed()) samples.push(await run(peer))
  return samples
}
