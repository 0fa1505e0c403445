/** Made by bedrock-achievements build --for-pack; for provideTrees of "bedrock-achievements/client". */
declare const trees: {
  readonly format: number;
  readonly name: string;
  readonly uuid: string;
  readonly checksum: string;
  readonly text: string;
};
export default trees;
