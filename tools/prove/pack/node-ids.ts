/** The nodes of a proof's tree, by what they count: the tree declares them and the test pack asks for them. */
export const NODE_IDS = {
  root: "proof",
  cow: "proof_cow",
  chicken: "proof_chicken",
  pig: "proof_pig",
  sheep: "proof_sheep",
  rabbit: "proof_rabbit",
  player: "proof_player",
  dragon: "proof_dragon",
  diamond: "proof_diamond",
  emerald: "proof_emerald",
  helmet: "proof_helmet",
  gate: "proof_gate",
  locked: "proof_locked",
  paid: "proof_paid",
  mailed: "proof_mailed",
  cloud: "proof_cloud",
} as const;
